import { AuditTrail } from '#audit';
import { firstForm } from '#contacts';
import type {
  ContactForms,
  ContactPage,
  ContactView,
  FieldChoice,
  FormVersions,
  NewFormVersion,
} from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { Console } from '../support/console.js';
import { closed, draft, promoteSam, signedIn, wholeAnswers } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { call } from '../support/http.js';
import { InjectedSql, passOf } from '../support/injected-sql.js';

const first = firstForm('helpwanted');

/** The first version with its topics made into something else. */
function withTopics(follows: string, change: (topic: FieldChoice) => FieldChoice): NewFormVersion {
  const fields = first.fields.map((field) =>
    field.code === 'primary_topic' ? { ...field, choices: (field.choices ?? []).map(change) } : field,
  );
  return { follows, kinds: first.kinds, fields };
}

/** Grooming is called something else, and abuse material seen ended long ago. */
const improved = (follows: string): NewFormVersion =>
  withTopics(follows, (topic) => ({
    ...topic,
    ...(topic.code === 'grooming' && { label: { nl: 'Grooming of lokken', en: 'Grooming or luring' } }),
    ...(topic.code === 'csam_seen' && { to: '2026-01-01' }),
  }));

describe('the forms of a programme', () => {
  let database: TestDatabase;
  let apis: readonly [TestApi, TestApi];
  let people: Readonly<Record<'noor' | 'sam' | 'kim' | 'ada', Console>>;
  /** The administrator again, in the other programme and in another process. */
  let elsewhere: Console;
  let second: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    await promoteSam(database);
    const one = await startApi({ database });
    apis = [one, await startApi({ database, originPort: one.port })];
    const [noor, sam, kim, ada] = await Promise.all(
      (['noor', 'sam', 'kim', 'ada'] as const).map((name) => signedIn(one, name)),
    );
    if (!noor || !sam || !kim || !ada) throw new Error('nobody signed in');
    people = { noor, sam, kim, ada };
    elsewhere = new Console(one);
    await elsewhere.signIn('ada@demo.test');
    await elsewhere.must('POST', '/api/session/programme', { code: 'stop_it_now' });
    second = await signedIn({ ...apis[1], origins: one.origins }, 'ada');
  });

  afterAll(async () => {
    await Promise.all(apis.map((api) => api.close()));
    await database.drop();
  });

  const save = (asked: NewFormVersion, page = people.ada) =>
    page.ask<FormVersions>('POST', '/api/forms', asked);
  const versions = (page = people.ada) => page.must<FormVersions>('GET', '/api/forms');
  /** Puts the improved form in place of the one in use; its version. */
  const improve = async (): Promise<string> => {
    const { current } = await versions();
    return (await save(improved(current.version))).body.current.version;
  };

  it('are the first versions until an administrator saves one, which every process uses at once', async () => {
    expect(await versions()).toEqual({
      current: first,
      versions: [{ version: '2016.1' }],
      next: `${new Date().getFullYear()}.1`,
    });
    const before = await draft(people.noor, { kind: 'counselling' });
    const old = await closed(people.noor, { primary_topic: 'csam_seen' });
    const { status, body } = await save(improved('2016.1'));
    const version = body.current.version;
    expect([status, body.versions[0]?.version, body.versions[1]]).toEqual([
      201,
      version,
      { version: '2016.1' },
    ]);
    expect(body.versions[0]?.madeBy?.displayName).toBeDefined();
    const noor = await signedIn({ ...apis[1], origins: apis[0].origins }, 'noor');
    const { current, earlier } = await noor.must<ContactForms>('GET', '/api/contact-forms');
    expect([current.version, earlier]).toEqual([version, [first]]);
    expect(current.fields[0]?.choices?.find(({ code }) => code === 'grooming')?.label.nl).toBe(
      'Grooming of lokken',
    );
    const [listed] = (await noor.must<ContactPage>('GET', '/api/contacts?state=draft')).contacts;
    expect(listed).toMatchObject({ formVersion: '2016.1', missing: Object.keys(wholeAnswers) });
    // What was begun or closed with the version before stays with it for ever, in both processes.
    const next = await draft(noor, { kind: 'counselling' });
    expect(next.formVersion).toBe(version);
    const answers = { ...wholeAnswers, primary_topic: 'csam_seen' };
    const kept = await noor.must<ContactView>('POST', `/api/contacts/${before.id}/close`, {
      revision: 1,
      answers,
    });
    expect([kept.formVersion, kept.state]).toEqual(['2016.1', 'closed']);
    expect((await noor.must<ContactView>('GET', `/api/contacts/${old.id}`)).formVersion).toBe('2016.1');
    // A code that ended is refused for what begins now.
    const refused = await noor.ask('POST', `/api/contacts/${next.id}/close`, { revision: 1, answers });
    expect([refused.status, refused.body]).toEqual([
      400,
      { error: { code: 'invalid', field: 'primary_topic' } },
    ]);
    expect(await people.ada.must('GET', `/api/forms/2016.1`)).toEqual(first);
    expect(await second.must('GET', `/api/forms/${version}`)).toEqual(current);
  });

  it('of two who save at the same moment, or from a version before, one hears that somebody was first', async () => {
    const before = await versions();
    const follows = before.current.version;
    const [one, other] = await Promise.all([save(improved(follows)), save(improved(follows), second)]);
    expect([one.status, other.status].toSorted()).toEqual([201, 409]);
    const late = await save(improved(follows));
    expect([late.status, late.body]).toEqual([409, { error: { code: 'conflict' } }]);
    const { current, versions: made, next } = await versions();
    expect(made).toHaveLength(before.versions.length + 1);
    expect((await save(improved(current.version), second)).body.current.version).toBe(next);
  });

  it('A8 are their administrator’s: a counsellor is refused, and another programme sees and changes nothing', async () => {
    const version = await improve();
    const stored = await database.query('select id from contacts.form');
    const routes = ['GET /api/forms', `GET /api/forms/${version}`, 'POST /api/forms'] as const;
    for (const page of [people.noor, people.sam, people.kim]) {
      for (const route of routes) {
        const [method = '', path = ''] = route.split(' ');
        const { status } = await page.ask(method, path, improved(version));
        expect([route, status]).toEqual([route, 403]);
      }
    }
    expect((await versions(elsewhere)).versions).toEqual([{ version: '2016.1' }]);
    const foreign = await elsewhere.ask('GET', `/api/forms/${version}`);
    const nowhere = await elsewhere.ask('GET', '/api/forms/1999.1');
    expect([foreign.status, foreign.text]).toEqual([404, nowhere.text]);
    expect((await save(improved(version), elsewhere)).status).toBe(409);
    // The form of one programme is no version of the other's: its codes would be gone.
    expect((await save(improved('2016.1'), elsewhere)).status).toBe(400);
    expect(await database.query('select id from contacts.form')).toEqual(stored);
  });

  it('P4 are never changed nor removed, not even by injected SQL', async () => {
    await improve();
    const sql = await InjectedSql.connect(database);
    await sql.show(passOf('helpwanted'));
    for (const statement of ["update contacts.form set version = 'x'", 'delete from contacts.form'])
      expect(await sql.outcome(statement)).toBe('42501');
    expect(await sql.count('contacts.form')).toBeGreaterThan(0);
    await sql.show(passOf('stop_it_now'));
    expect(await sql.count('contacts.form')).toBe(0);
    await sql.close();
  });

  it('P11 leave one entry for each version, and none for what was refused', async () => {
    const version = await improve();
    expect((await save(improved('2016.1'))).status).toBe(409);
    const entries = await database.query(
      `select f.version, e.action, e.role, s.login from contacts.form f
       left join audit.entry e on e.subject_id = f.id left join identity.staff s on s.id = e.staff_id
       order by f.number desc`,
    );
    const last = { version, action: 'form:save', role: 'administrator', login: 'ada@demo.test' };
    expect(entries[0]).toEqual(last);
    expect(entries.map((entry) => ({ ...entry, version }))).toEqual(entries.map(() => last));
    expect(await database.query(`select 1 from audit.entry where subject_kind = 'form'`)).toHaveLength(
      entries.length,
    );
    expect(await apis[0].application.get(AuditTrail, { strict: false }).verify('helpwanted')).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    [
      'a topic less',
      { fields: [{ ...first.fields[0], choices: [] }, ...first.fields.slice(1)] },
      'fields.primary_topic.threat_blackmail',
    ],
    ['a field less', { fields: first.fields.slice(0, -1) }, 'fields.notes'],
    [
      'a word in one language',
      withTopics('', (topic) => ({ ...topic, label: { nl: 'Ja', en: '' } })),
      'fields.primary_topic.threat_blackmail',
    ],
    ['a kind less', { kinds: first.kinds.slice(1) }, 'kinds.counselling'],
    ['something else besides', { fields: [{ ...first.fields[0], colour: 'red' }] }, 'fields.0.colour'],
    [
      'nothing for choices',
      { fields: [{ ...first.fields[0], choices: null }, ...first.fields.slice(1)] },
      'fields.primary_topic.threat_blackmail',
    ],
    ['no version it follows', { follows: 'latest' }, 'follows'],
  ])('refuse %s, and say where', async (_case, change, field) => {
    const { current } = await versions();
    const { status, body } = await save({
      ...improved(current.version),
      ...(change as Partial<NewFormVersion>),
      ...((change as NewFormVersion).follows ? {} : { follows: current.version }),
    });
    expect([status, body]).toEqual([400, { error: { code: 'invalid', field } }]);
  });

  it('name what a visitor chooses from in the report form', async () => {
    const page = async () =>
      (await call({ port: apis[0].port, to: apis[0].origins.helpwanted, path: '/formulier' })).text;
    await improve();
    const text = await page();
    expect(text).toContain('Grooming of lokken');
    expect(text).not.toContain('Beelden van misbruik gezien');
    const { current } = await versions();
    await save(withTopics(current.version, (topic) => topic));
    expect(await page()).toContain('Beelden van misbruik gezien');
  });

  it('hold more than another request may, and no more than a form needs', async () => {
    const choices = Array.from({ length: 60 }, (_, index) => ({
      code: `c${index}`,
      label: { nl: 'x'.repeat(90), en: 'y'.repeat(90) },
    }));
    const { current } = await versions();
    const more = (count: number): NewFormVersion => ({
      ...improved(current.version),
      fields: [
        ...first.fields,
        ...Array.from({ length: count }, (_, index) => ({
          code: `field_${index}`,
          kind: 'choices' as const,
          label: { nl: 'Nog een', en: 'One more' },
          choices,
        })),
      ],
    });
    expect((await save(more(8))).body).toEqual({ error: { code: 'invalid', field: 'fields' } });
    expect((await save(more(30))).status).toBe(413);
    expect((await save(more(5))).status).toBe(201);
  });
});
