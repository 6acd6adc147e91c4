import { AuditTrail } from '#audit';
import type { Providers, ProviderView } from '#contract/takedown';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aProfile, aProvider, makeProvider } from '../support/providers.js';

const base = '/api/takedown/providers';

describe('who may reach providers', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let kim: Console;
  let ada: Console;
  let tara: Console;
  let provider: ProviderView;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    [noor, kim, ada, tara] = [
      await signedIn(api, 'noor'),
      await signedIn(api, 'kim'),
      await signedIn(api, 'ada'),
      await signedIn(api, 'tara'),
    ];
    provider = await makeProvider(tara);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const at = (more: string) => `${base}/${provider.id}/${more}`;
  const heard = async (page: Console, version: number): Promise<number[]> => [
    (await page.ask('GET', base)).status,
    (await page.ask('GET', at('profiles'))).status,
    (await page.ask('POST', at('profiles'), { version, verified: false, profile: aProfile })).status,
    (await page.ask('POST', at('pause'))).status,
    (await page.ask('POST', at('resume'))).status,
    (await page.ask('POST', base, aProvider({ code: `own_${version}`, hosts: [] }))).status,
  ];

  it('A8 officers and administrators change them, others of the programme read them, and nobody of another sees them', async () => {
    expect(await heard(tara, 1)).toEqual([200, 200, 201, 200, 200, 201]);
    expect(await heard(ada, 2)).toEqual([200, 200, 201, 200, 200, 201]);
    expect(await heard(noor, 3)).toEqual([200, 200, 403, 403, 403, 403]);
    expect(await heard(kim, 3)).toEqual([200, 404, 403, 403, 403, 403]);
    expect(await kim.must<Providers>('GET', base)).toEqual({ providers: [] });
  });

  it('P11 every look and every change leaves exactly one entry without content, what was refused and what changed nothing none', async () => {
    const own = await makeProvider(tara, { code: 'spelwereld', hosts: [] });
    const of = (more: string) => `${base}/${own.id}/${more}`;
    const added = { version: 1, verified: true, profile: aProfile };
    await noor.must('GET', of('profiles'));
    await tara.must('POST', of('profiles'), added);
    await tara.ask('POST', of('profiles'), added);
    await tara.ask('POST', of('profiles'), { ...added, profile: { ...aProfile, capacities: [] } });
    await noor.ask('POST', of('pause'));
    await tara.must('POST', of('pause'));
    await tara.must('POST', of('pause'));
    await ada.must('POST', of('resume'));
    await kim.ask('GET', of('profiles'));
    const entries = await database.query<{ action: string; login: string; line: string }>(
      `select e.action, s.login, e::text as line from audit.entry e join identity.staff s on s.id = e.staff_id
       where e.subject_id = $1 order by e.position`,
      [own.id],
    );
    expect(entries.map(({ action, login }) => [action, login.split('@')[0]])).toEqual([
      ['provider:create', 'tara'],
      ['provider:read', 'noor'],
      ['provider:profile', 'tara'],
      ['provider:pause', 'tara'],
      ['provider:resume', 'ada'],
    ]);
    for (const { line } of entries) expect(line).not.toMatch(/videobaan|spelwereld/i);
    const looks = () =>
      database.query<{ action: string }>(
        `select action from audit.entry where action = 'provider:list' order by position`,
      );
    const before = (await looks()).length;
    await noor.must('GET', base);
    expect((await looks()).slice(before).map(({ action }) => action)).toEqual(['provider:list']);
    expect(await api.application.get(AuditTrail, { strict: false }).verify('helpwanted')).toBeUndefined();
  });
});
