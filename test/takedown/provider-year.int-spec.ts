import type { ProvidersYear, ProviderYear } from '#contract/takedown';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addProvider } from '../support/providers.js';
import { addSentNotice, type SentNotice } from '../support/sent-notices.js';

type Provider = SentNotice['provider'];
type Answers = Readonly<Record<string, string>>;
const base = '/api/takedown';

describe('figures of providers', () => {
  let database: TestDatabase;
  let api: TestApi;
  let tara: Console;
  let videobaan: Provider;
  let spelwereld: Provider;
  let beeldhoek: Provider;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    tara = await signedIn(api, 'tara');
    videobaan = await addProvider(database);
    spelwereld = await addProvider(database, { code: 'spelwereld' });
    beeldhoek = await addProvider(database, { code: 'beeldhoek' });
  }, 60_000);

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const add = async (count: number, more: Partial<SentNotice> = {}): Promise<string> => {
    let last = '';
    for (let each = 0; each < count; each += 1)
      last = await addSentNotice(database, {
        provider: videobaan,
        capacity: 'trusted_flagger',
        sentAt: '2025-03-10T12:00:00Z',
        acknowledged: 2,
        decided: 24,
        decisions: ['removed'],
        ...more,
      });
    return last;
  };
  /** Past the triggers, which let nobody take away what was sent. */
  const remove = async (id: string): Promise<void> => {
    await database.query(`do $$ begin
      perform set_config('session_replication_role', 'replica', true);
      delete from takedown.target where notice_id = '${id}';
      delete from takedown.notice where id = '${id}';
    end $$`);
  };
  const list = (year: number) => tara.must<ProvidersYear>('GET', `${base}/providers/year?year=${year}`);
  /** Everything that is told of three years, by every route that tells numbers of what was sent. */
  const answers = async (): Promise<Answers> => {
    const routes = [2024, 2025, 2026].flatMap((year) => [
      `${base}/report?year=${year}`,
      `${base}/report.csv?year=${year}&language=nl`,
      `${base}/report.csv?year=${year}&language=en`,
      `${base}/providers/year?year=${year}`,
      ...[videobaan, spelwereld, beeldhoek].map(({ id }) => `${base}/providers/${id}/year?year=${year}`),
    ]);
    const told: Record<string, string> = {};
    for (const route of routes) {
      const { status, text } = await tara.ask('GET', route);
      told[route] = `${status} ${text}`;
    }
    return told;
  };

  it('tell what the report tells: what came of it by the end of the year, as trusted flagger alone', async () => {
    await add(9, { decisions: ['removed', 'geo_limited'], acknowledged: 4, decided: 8 });
    await add(6, { decisions: ['refused_insufficient'] });
    await add(5, { decisions: [null], acknowledged: undefined, decided: undefined });
    await add(30, { capacity: 'ordinary' });
    await add(3, { provider: spelwereld });
    await add(2, { provider: beeldhoek });
    const { all, providers } = await list(2025);
    const own = {
      notices: 20,
      targets: 29,
      acknowledged: { count: 15, of: 20, hours: { median: 4, p90: 4 } },
      decidedHours: { median: 8, p90: 24 },
      decided: { least: 24, most: 24 },
      gone: { least: 18, most: 18 },
      insufficient: { least: 6, most: 6 },
    };
    expect(providers).toHaveLength(2);
    expect(providers[0]).toMatchObject({ providerId: videobaan.id, ...own });
    expect(providers[1]).toMatchObject({ notices: 5, gone: { least: 5, most: 5 } });
    expect(providers[1]).not.toHaveProperty('providerId');
    expect(all).toMatchObject({ notices: 25, targets: 34, decided: { least: 29, most: 29 } });
    const page = await tara.must<ProviderYear>('GET', `${base}/providers/${videobaan.id}/year?year=2025`);
    expect(page.figures).toEqual(providers[0]);
    expect(page.told).toMatchObject({ notices: 20, targets: 29 });
    expect(await list(2024)).toEqual({ year: 2024, providers: [] });
  });

  it('P12 are of whole years: there is no other period to ask for', async () => {
    await add(6);
    const period = 'from=2025-03-10&to=2025-03-11';
    const status = async (path: string) => (await tara.ask('GET', `${base}/providers/${path}`)).status;
    expect(await status(`figures?${period}`)).toBe(404);
    expect(await status(`${videobaan.id}/figures?${period}`)).toBe(404);
    for (const more of [period, 'quarter=1', 'capacity=ordinary', 'providerId=1'])
      expect(await status(`year?year=2025&${more}`)).toBe(400);
    expect(await status('year')).toBe(400);
  });

  it('P12 what is hidden could be something else: every answer stays the same', async () => {
    const quarters = ['2025-02-10T12:00:00Z', '2025-05-10T12:00:00Z', '2025-08-10T12:00:00Z'] as const;
    const harassment = { basis: 'harassment', ageClass: 'adult' } as const;
    await add(15, { sentAt: quarters[0] });
    await add(3, { sentAt: quarters[2] });
    await add(2, { provider: spelwereld, acknowledged: undefined });
    await add(2, { provider: beeldhoek, ...harassment, decisions: ['disabled'] });
    await add(20, { capacity: 'ordinary' });
    await add(2, { capacity: 'partner_programme' });
    await add(2, { capacity: 'authorised_representative' });
    const few = { provider: spelwereld, decisions: ['removed'] } as const;
    const worlds: readonly (readonly [hidden: string, ...Partial<SentNotice>[]])[] = [
      ['a provider', few, { ...few, provider: beeldhoek }],
      ['a type', few, { ...few, ...harassment }],
      ['what came of it', few, { ...few, decisions: ['disabled'] }],
      ['whether it was acknowledged', few, { ...few, acknowledged: undefined }],
      ['a quarter', { sentAt: quarters[1] }, { sentAt: quarters[2] }],
      ['a capacity', { capacity: 'partner_programme' }, { capacity: 'authorised_representative' }],
    ];
    await add(1, { provider: beeldhoek, ...harassment, decisions: ['disabled'] });
    await add(2, { sentAt: quarters[1] });
    await add(2, { capacity: 'authorised_representative' });
    for (const [hidden, one, other] of worlds) {
      const first = await add(1, one);
      const before = await answers();
      await remove(first);
      const without = await answers();
      const second = await add(1, other);
      expect([hidden, await answers()]).toEqual([hidden, before]);
      await remove(second);
      // A notice more is seen, so it was no answer about nothing.
      expect([hidden, without]).not.toEqual([hidden, before]);
    }
  }, 120_000);

  it('P11 A8 a look leaves one entry, and whoever may not see notices sees no figures', async () => {
    const ada = await signedIn(api, 'ada');
    const noor = await signedIn(api, 'noor');
    const kim = await signedIn(api, 'kim');
    await add(6);
    expect((await ada.ask('GET', `${base}/providers/year?year=2025`)).status).toBe(403);
    expect((await ada.ask('GET', `${base}/providers/${videobaan.id}/year?year=2025`)).status).toBe(403);
    expect(await kim.must('GET', `${base}/providers/year?year=2025`)).toEqual({ year: 2025, providers: [] });
    const entries = () =>
      database.query<{ action: string; login: string }>(
        `select e.action, s.login from audit.entry e join identity.staff s on s.id = e.staff_id
         where e.action = 'provider:figures' order by e.position`,
      );
    const before = (await entries()).length;
    expect((await noor.must<ProvidersYear>('GET', `${base}/providers/year?year=2025`)).all?.notices).toBe(6);
    await noor.must('GET', `${base}/providers/${videobaan.id}/year?year=2025`);
    const own = { action: 'provider:figures', login: 'noor@demo.test' };
    expect((await entries()).slice(before)).toEqual([own, own]);
  });
});
