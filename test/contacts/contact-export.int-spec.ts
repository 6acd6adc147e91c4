import { createHash } from 'node:crypto';
import { AuditTrail } from '#audit';
import { setIdOf } from '#contacts';
import { contactColumns } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { closed, draft, promoteSam, signedIn } from '../support/contacts.js';
import { readCsv } from '../support/csv.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

interface Entry {
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly reason: string | null;
  readonly login: string;
}

describe('contacts that are given out', () => {
  let database: TestDatabase;
  let api: TestApi;
  let people: Readonly<Record<'noor' | 'sam' | 'kim' | 'ada', Console>>;

  beforeAll(async () => {
    database = await createTestDatabase();
    await promoteSam(database);
    api = await startApi({ database });
    const [noor, sam, kim, ada] = await Promise.all(
      (['noor', 'sam', 'kim', 'ada'] as const).map((name) => signedIn(api, name)),
    );
    if (!noor || !sam || !kim || !ada) throw new Error('nobody signed in');
    people = { noor, sam, kim, ada };
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const asked = { filter: {}, columns: contactColumns, language: 'nl', reason: 'Jaarverslag' };
  const ask = (page: Console, more: object = {}) =>
    page.ask('POST', '/api/contacts/export', { ...asked, ...more });
  const rowsOf = async (page: Console, more: object = {}): Promise<string[][]> => {
    const { status, text } = await ask(page, more);
    if (status !== 200) throw new Error(`${status} ${text}`);
    return readCsv(text, (more as { language?: string }).language === 'en' ? ',' : ';').slice(1);
  };
  const entries = () =>
    database.query<Entry>(
      `select e.action, e.subject_kind, e.subject_id, e.reason, s.login
       from audit.entry e join identity.staff s on s.id = e.staff_id order by e.at, e.position`,
    );

  it('are in words of the language, with times to the hour, and without what is written', async () => {
    await draft(people.kim);
    const { id, number } = await closed(people.noor, { notes: 'Kanarienotitie', follow_up_on: '2026-12-01' });
    await database.query(
      `update contacts.contact set started_at = '2026-10-24T22:47:31Z', duration_seconds = 754,
         visitor_messages = 1, visitor_words = 38, counsellor_messages = 2, counsellor_words = 90 where id = $1`,
      [id],
    );
    const { headers, text } = await ask(people.noor);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="contacts-helpwanted.csv"');
    expect(text.startsWith('\ufeff"Wanneer (op het uur)";"Nummer"')).toBe(true);
    expect(text).not.toContain('Kanarienotitie');
    const numberNow = `CM-2610-${number.slice(-6)}`;
    expect(readCsv(text, ';').slice(1)).toEqual([
      [
        '2026-10-25 00:00',
        numberNow,
        'Telefoon',
        'Hulpvraag',
        'Bedreiging of chantage met (naakt)beelden',
        'Slachtoffer',
        '15–17',
        'Vastgelegd',
        'Politie',
        '2026-12-01',
        '13',
        '38',
        '90',
        'Noor (demo)',
      ],
    ]);
    const english = await rowsOf(people.noor, { language: 'en', columns: ['topic', 'state'] });
    expect(english).toEqual([['Threat or blackmail with images', 'Logged']]);
  });

  it('I11 hold no formula, whatever a member of staff is called', async () => {
    const [before] = await database.query<{ display_name: string }>(
      `select display_name from identity.staff where login = 'noor@demo.test'`,
    );
    const names = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '＝1＋1',
      '－1',
      'a";=1+1;"',
      "a,=HYPERLINK('x')",
    ];
    for (const name of names) {
      await database.query(`update identity.staff set display_name = $1 where login = 'noor@demo.test'`, [
        name,
      ]);
      for (const language of ['nl', 'en']) {
        const rows = await rowsOf(people.noor, { language, columns: ['counsellor', 'topic'] });
        for (const [cell = ''] of rows) {
          expect([name, cell, /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell)]).toEqual([name, cell, false]);
          expect(cell.split(/[;,\t]/).filter((part) => /^[\s"]*[=+\-@]/.test(part))).toEqual([]);
        }
      }
    }
    await database.query(`update identity.staff set display_name = $1 where login = 'noor@demo.test'`, [
      before?.display_name,
    ]);
  });

  it('are all there, in parts, newest first, also those found by a word', async () => {
    await database.query(
      `insert into contacts.contact (id, programme_id, create_key, channel, kind, state, form_version, owner_id, started_at, closed_at)
       select gen_random_uuid(), p.id, gen_random_uuid(), 'email', 'test', 'closed', '2016.1', s.id,
         '2026-01-01T12:00:00Z'::timestamptz - (n / 3) * interval '1 hour', now()
       from programmes.programme p, identity.staff s, generate_series(1, 1234) n
       where p.code = 'helpwanted' and s.login = 'noor@demo.test'`,
    );
    const rows = await rowsOf(people.noor, {
      filter: { channel: 'email' },
      columns: ['startedAt', 'number'],
    });
    expect(new Set(rows.map(([, number]) => number)).size).toBeGreaterThan(1_225);
    expect(rows).toHaveLength(1_234);
    const times = rows.map(([at]) => at);
    expect(times).toEqual(times.toSorted().reverse());
    const { number } = await closed(people.noor, { notes: 'Uitvoerwoord' });
    expect(await rowsOf(people.noor, { words: 'uitvoerwoord', columns: ['number'] })).toEqual([[number]]);
  });

  it('P11 leave one entry for an export and one for each page of a search, with who, why and which contacts', async () => {
    const first = await closed(people.noor, { notes: 'Spoorwoord' });
    const second = await closed(people.noor, { notes: 'Spoorwoord' });
    const before = (await entries()).length;
    await people.noor.must('POST', '/api/contacts/search', { words: 'spoorwoord', filter: {} });
    await rowsOf(people.sam, { words: 'spoorwoord', reason: 'Vraag van de directie' });
    await people.noor.must('POST', '/api/contacts/search', { words: 'geenspoor', filter: {} });
    const set = setIdOf([second.id, first.id]);
    const common = { subject_kind: 'contact_set' };
    expect((await entries()).slice(before)).toEqual([
      { ...common, action: 'contact:search', subject_id: set, reason: null, login: 'noor@demo.test' },
      {
        ...common,
        action: 'contact:export',
        subject_id: set,
        reason: 'Vraag van de directie',
        login: 'sam@demo.test',
      },
      { ...common, action: 'contact:search', subject_id: null, reason: null, login: 'noor@demo.test' },
    ]);
    expect(await api.application.get(AuditTrail, { strict: false }).verify('helpwanted')).toBeUndefined();
    // Every set is what its name says, so changing one contradicts the chain.
    const sets = await database.query<{ id: string; ids: string[] }>(
      `select id, array_agg(member order by part, place) as ids
       from contacts.contact_set, unnest(contact_ids) with ordinality as m(member, place) group by programme_id, id`,
    );
    expect(sets.length).toBeGreaterThan(3);
    expect(sets.filter(({ id, ids }) => setIdOf(ids) !== id)).toEqual([]);
    expect(set.replaceAll('-', '')).toBe(
      createHash('sha256').update(`${second.id},${first.id}`).digest('hex').slice(0, 32),
    );
  });

  it('P11 hold no more than the entry names: what cannot be recorded is not read', async () => {
    const before = (await entries()).length;
    await database.query('alter table audit.entry add constraint entry_none check (position < 0) not valid');
    for (const [route, body] of [
      ['/api/contacts/search', { words: 'spoorwoord', filter: {} }],
      ['/api/contacts/export', asked],
    ] as const) {
      const { status, text } = await people.noor.ask('POST', route, body);
      expect([route, status, text]).toEqual([route, 500, '{"error":{"code":"unavailable"}}']);
    }
    await database.query('alter table audit.entry drop constraint entry_none');
    expect((await entries()).length).toBe(before);
  });

  it.each([
    ['reason', { reason: '' }],
    ['columns', { columns: [] }],
    ['columns', { columns: ['notes'] }],
    ['columns', { columns: ['topic', 'topic'] }],
    ['language', { language: 'de' }],
    ['filter.cursor', { filter: { cursor: 'x' } }],
    ['words', { words: 'de het' }],
    ['from', { filter: { from: '2026-02-30' } }],
  ])('are refused when %s is wrong, as an answer and not as a file', async (field, more) => {
    const { status, body } = await ask(people.noor, more);
    expect([status, body]).toEqual([400, { error: { code: 'invalid', field } }]);
  });
});
