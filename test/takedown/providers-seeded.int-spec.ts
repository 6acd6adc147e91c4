import type { Providers } from '#contract/takedown';
import { KeyRing } from '#platform/crypto';
import { seedProviders } from '#takedown';
import { startApi, type TestApi } from '../support/api.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aProfile } from '../support/providers.js';

describe('providers that are there from the beginning', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const seed = (demo: boolean) =>
    seedProviders({ appUrl: database.appUrl, keys: api.application.get(KeyRing, { strict: false }), demo });

  it('are the known ones, none of them checked, and stay as staff made them when they are added again', async () => {
    await seed(false);
    const tara = await signedIn(api, 'tara');
    const list = async () => (await tara.must<Providers>('GET', '/api/takedown/providers')).providers;
    const first = await list();
    expect(first.length).toBeGreaterThanOrEqual(18);
    expect(first.filter(({ profile }) => profile?.verifiedOn !== undefined)).toEqual([]);
    const [changed, paused] = first;
    await tara.must('POST', `/api/takedown/providers/${changed?.id}/profiles`, {
      version: 1,
      verified: true,
      profile: { ...aProfile, capacities: ['ordinary'] },
    });
    await tara.must('POST', `/api/takedown/providers/${paused?.id}/pause`);
    const before = await list();
    await seed(false);
    expect(await list()).toEqual(before);
    const kim = await signedIn(api, 'kim');
    expect(await kim.must('GET', '/api/takedown/providers')).toEqual({ providers: [] });
  });

  it('are made up for trying out, so that nothing is meant for a real one', async () => {
    await seed(true);
    const noor = await signedIn(api, 'noor');
    const { providers } = await noor.must<Providers>('GET', '/api/takedown/providers');
    expect(providers.map(({ name, profile }) => [name, profile?.address])).toEqual([
      ['Pixelgram', 'https://pixelgram.example/'],
      ['Videobaan', 'meldingen@videobaan.test'],
    ]);
  });
});
