import type { ProfileFields, ProfileHistory, Providers, ProviderView } from '#contract/takedown';
import { Database } from '#platform/database';
import { ProviderHosts } from '#takedown';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import type { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aProfile, aProvider, makeProvider } from '../support/providers.js';

// After midnight on the wall, and before it in UTC.
const now = '2026-06-30T22:30:00.000Z';
const base = '/api/takedown/providers';
const withoutAddress = { ...aProfile, address: undefined };

describe('providers and their profiles', () => {
  let database: TestDatabase;
  let api: TestApi;
  let tara: Console;
  let tom: Console;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    setClock(api.application, now);
    [tara, tom] = [await signedIn(api, 'tara'), await signedIn(api, 'tom')];
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const add = (officer: Console, { id }: ProviderView, body: object) =>
    officer.ask<ProviderView>('POST', `${base}/${id}/profiles`, body);
  const history = async ({ id }: ProviderView) =>
    (await tara.must<ProfileHistory>('GET', `${base}/${id}/profiles`)).profiles;

  it('are shown by name, and one that nobody checked says so', async () => {
    await makeProvider(tara);
    await makeProvider(tom, { code: 'pixelgram', name: 'Pixelgram', hosts: ['pixelgram.example'] });
    const { providers } = await tara.must<Providers>('GET', base);
    expect(providers.map(({ name }) => name)).toEqual(['Pixelgram', 'Videobaan']);
    const [, videobaan] = providers;
    expect(videobaan).toMatchObject({ code: 'videobaan', hosts: ['videobaan.test'], profile: aProfile });
    expect(videobaan?.profile).toMatchObject({ version: 1, createdAt: now, createdBy: 'Tara (demo)' });
    for (const { profile } of providers) {
      expect(profile).not.toHaveProperty('verifiedOn');
      expect(profile).not.toHaveProperty('verifiedBy');
    }
  });

  it('keep every version of a profile, with who made and who checked it and what changed', async () => {
    const provider = await makeProvider(tara);
    const whole = { ...aProfile, maximumUrls: 40, sendingFrom: undefined, sendingTo: undefined };
    const changed = { version: 1, verified: false, profile: whole };
    expect((await add(tom, provider, changed)).status).toBe(201);
    const checked = await add(tara, provider, { ...changed, version: 2, verified: true });
    expect(checked.body.profile).toMatchObject({
      version: 3,
      maximumUrls: 40,
      verifiedOn: '2026-07-01',
      verifiedBy: 'Tara (demo)',
    });
    const versions = await history(provider);
    expect(
      versions.map(({ version, createdBy, verifiedBy, changed: what }) => [
        version,
        createdBy,
        verifiedBy,
        what,
      ]),
    ).toEqual([
      [3, 'Tara (demo)', 'Tara (demo)', []],
      [2, 'Tom (demo)', undefined, ['maximumUrls', 'sendingFrom', 'sendingTo']],
      [1, 'Tara (demo)', undefined, []],
    ]);
  });

  it('of two who save a profile at once take one, and tell the other', async () => {
    const provider = await makeProvider(tara);
    const asked = (maximumUrls: number) => ({
      version: 1,
      verified: false,
      profile: { ...aProfile, maximumUrls },
    });
    const heard = await Promise.all([add(tara, provider, asked(30)), add(tom, provider, asked(40))]);
    expect(heard.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const refused = heard.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ error: { code: 'conflict' } });
    expect((await history(provider)).map(({ version }) => version)).toEqual([2, 1]);
    expect((await add(tom, provider, asked(50))).status).toBe(409);
    expect((await add(tom, provider, { ...asked(50), version: 3 })).status).toBe(409);
  });

  it.each<[string, Partial<ProfileFields>]>([
    ['address', { address: 'Meldpunt <meldingen@videobaan.test>' }],
    ['address', { kind: 'assisted_form', address: 'http://videobaan.test/' }],
    ['address', { kind: 'http_api' }],
    ['sendingTo', { sendingTo: '08:00' }],
    ['decidedHours', { acknowledgedHours: 100 }],
    ['perMinute', { perMinute: 51 }],
    ['maximumUrls', { maximumUrls: 0 }],
    ['capacities', { capacities: [] }],
  ])('are refused by the field %s, and keep what they were', async (field, wrong) => {
    const provider = await makeProvider(tara);
    const { status, text } = await add(tara, provider, {
      version: 1,
      verified: true,
      profile: { ...aProfile, ...wrong },
    });
    expect([status, text]).toEqual([400, expect.stringMatching(`"field":"(profile\\.)?${field}"`)]);
    expect(await history(provider)).toHaveLength(1);
  });

  it('speak to a search engine as anyone does, and take no host or code that another has', async () => {
    await makeProvider(tara);
    const refused = async (more: object) => (await tara.ask('POST', base, { ...aProvider(), ...more })).body;
    const invalid = (field: string) => ({ error: { code: 'invalid', field } });
    expect(await refused({ code: 'zoekwijzer', kind: 'search', hosts: [] })).toMatchObject(
      invalid('capacities'),
    );
    expect(await refused({ code: 'other' })).toMatchObject(invalid('hosts'));
    expect(await refused({ hosts: [] })).toMatchObject({ error: { code: 'conflict' } });
    expect(await refused({ code: 'other', hosts: [], profile: withoutAddress })).toMatchObject(
      invalid('address'),
    );
    const atOnce = ['one', 'two'].map((code) =>
      tara.ask('POST', base, aProvider({ code, hosts: ['samen.test'] })),
    );
    expect((await Promise.all(atOnce)).map(({ status }) => status).toSorted()).toEqual([201, 400]);
  });

  it('are paused and resumed at once, and say since when and by whom until somebody resumes them', async () => {
    const provider = await makeProvider(tara);
    const turn = (officer: Console, way: 'pause' | 'resume') =>
      officer.must<ProviderView>('POST', `${base}/${provider.id}/${way}`);
    expect(await turn(tara, 'pause')).toMatchObject({ pausedAt: now, pausedBy: 'Tara (demo)' });
    setClock(api.application, '2026-06-30T22:35:00.000Z');
    expect(await turn(tom, 'pause')).toMatchObject({ pausedAt: now, pausedBy: 'Tara (demo)' });
    const [shown] = (await tom.must<Providers>('GET', base)).providers;
    expect(shown).toMatchObject({ pausedAt: now, pausedBy: 'Tara (demo)' });
    expect(await turn(tom, 'resume')).not.toHaveProperty('pausedAt');
    expect(await turn(tom, 'resume')).not.toHaveProperty('pausedBy');
  });

  it('are found by the host of an address within their own programme', async () => {
    const { id } = await makeProvider(tara);
    const clips = await makeProvider(tara, { code: 'clips', name: 'Clips', hosts: ['clips.videobaan.test'] });
    const find = (programme: string, host: string) =>
      api.application
        .get(Database, { strict: false })
        .transaction({ kind: 'system', programme }, (transaction) =>
          api.application.get(ProviderHosts, { strict: false }).providerOf(transaction, host),
        );
    expect((await find('helpwanted', 'www.videobaan.test'))?.id).toBe(id);
    expect((await find('helpwanted', 'm.clips.videobaan.test'))?.id).toBe(clips.id);
    expect(await find('helpwanted', 'elders.example')).toBeUndefined();
    expect(await find('stop_it_now', 'videobaan.test')).toBeUndefined();
  });
});
