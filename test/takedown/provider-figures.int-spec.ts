import type { ProvidersFigures } from '#contract/takedown';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addProvider } from '../support/providers.js';
import { addSentNotice, type SentNotice } from '../support/sent-notices.js';

describe('figures of providers', () => {
  let database: TestDatabase;
  let api: TestApi;
  let tara: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    tara = await signedIn(api, 'tara');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const add = (sent: SentNotice) => addSentNotice(database, sent);
  const figures = (from: string, to: string) =>
    tara.must<ProvidersFigures>('GET', `/api/takedown/providers/figures?from=${from}&to=${to}`);

  it('count by when something was sent and answered, and tell hours and shares of five and more only', async () => {
    const [videobaan, spelwereld, quiet] = [
      await addProvider(database),
      await addProvider(database, { code: 'spelwereld' }),
      await addProvider(database, { code: 'stil' }),
    ];
    await addProvider(database, { programme: 'stop_it_now', code: 'elders' });
    const inMarch = { provider: videobaan, sentAt: '2026-03-10T12:00:00Z' };
    await add({ ...inMarch, acknowledged: 1, decided: 2, decisions: ['removed', 'geo_limited'] });
    await add({ ...inMarch, acknowledged: 2, decided: 4, decisions: ['account_suspended'] });
    await add({ ...inMarch, acknowledged: 3, decided: 6, decisions: ['refused_insufficient'] });
    await add({ ...inMarch, acknowledged: 4, decided: 8, decisions: ['already_gone', null] });
    await add({ ...inMarch, acknowledged: 10, decided: 20, decisions: ['refused_not_illegal'] });
    await add({ ...inMarch, decisions: [null] });
    await add({ ...inMarch, provider: spelwereld, acknowledged: 6, decided: 30, decisions: ['removed'] });
    // Sent on the last evening of February by the clock on the wall, and answered in March.
    const before = { ...inMarch, sentAt: '2026-02-28T22:59:00Z' };
    await add({ ...before, acknowledged: 5, decisions: [null] });
    const { providers, all } = await figures('2026-03-01', '2026-04-01');
    const of = ({ id }: { readonly id: string }) => providers.find(({ providerId }) => providerId === id);
    expect(of(videobaan)).toEqual({
      providerId: videobaan.id,
      sent: 6,
      targets: 8,
      acknowledgedHours: { median: 3.5, p90: 7.5 },
      decidedHours: { median: 6, p90: 15.2 },
      decided: 6,
      gone: 3,
      refusedInsufficient: 1,
    });
    expect(of(spelwereld)).toEqual({ providerId: spelwereld.id, sent: 1, targets: 1, decided: 1 });
    expect(of(quiet)).toEqual({ providerId: quiet.id, sent: 0, targets: 0, decided: 0 });
    expect(providers).toHaveLength(3);
    expect(all).toMatchObject({ sent: 7, targets: 9, decided: 7, gone: 4, refusedInsufficient: 1 });
    expect((await figures('2026-02-28', '2026-03-01')).all).toEqual({ sent: 1, targets: 1, decided: 0 });
    expect((await figures('2026-03-01', '2026-03-02')).all).toMatchObject({ sent: 0, targets: 0 });
  });

  it('are of two dates, the second after the first', async () => {
    for (const [from, to, field] of [
      ['2026-02-30', '2026-03-01', 'from'],
      ['2026-03-01', '2026-03-01', 'to'],
      ['gisteren', '2026-03-01', 'from'],
    ]) {
      const { status, body } = await tara.ask('GET', `/api/takedown/providers/figures?from=${from}&to=${to}`);
      expect([status, body]).toMatchObject([400, { error: { code: 'invalid', field } }]);
    }
  });
});
