import { AuditTrail } from '#audit';
import { type ContactActor, maySee, maySeeParameters, maySeeSql } from '#contacts';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { closed, draft, promoteSam, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('who may reach a contact', () => {
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

  const entries = async (): Promise<number> =>
    (
      await database.query('select 1 from audit.entry where subject_kind in ($1, $2)', [
        'contact',
        'contacts',
      ])
    ).length;

  it('P11 every reading and every change leaves exactly one entry, and the chain is whole', async () => {
    const { id, revision } = await draft(people.noor);
    const steps: readonly (() => Promise<unknown>)[] = [
      () => people.noor.must('GET', `/api/contacts/${id}`),
      () => people.noor.must('PUT', `/api/contacts/${id}`, { revision, kind: 'test' }),
      () => people.noor.must('POST', `/api/contacts/${id}/close`, { revision: 2 }),
      () =>
        people.sam.must('POST', `/api/contacts/${id}/correct`, {
          revision: 3,
          reason: 'Anders',
          kind: 'prank',
        }),
      () => people.noor.must('GET', `/api/contacts/${id}/versions`),
    ];
    const since = await database.query('select 1 from audit.entry');
    for (const step of steps) await step();
    await people.noor.must('GET', '/api/contacts');
    const rows = await database.query<{ action: string; subject_id: string | null; login: string }>(
      `select e.action, e.subject_id, s.login from audit.entry e join identity.staff s on s.id = e.staff_id
       where e.programme_id = (select id from programmes.programme where code = 'helpwanted') order by e.position desc limit $1`,
      [steps.length + 1],
    );
    expect((await database.query('select 1 from audit.entry')).length - since.length).toBe(steps.length + 1);
    expect(rows.reverse().map(({ action, subject_id, login }) => [action, subject_id, login])).toEqual([
      ['contact:read', id, 'noor@demo.test'],
      ['contact:save', id, 'noor@demo.test'],
      ['contact:close', id, 'noor@demo.test'],
      ['contact:correct', id, 'sam@demo.test'],
      ['contact:read_versions', id, 'noor@demo.test'],
      ['contact:list', null, 'noor@demo.test'],
    ]);
    expect(await api.application.get(AuditTrail, { strict: false }).verify('helpwanted')).toBeUndefined();
  });

  it('P11 what is refused changes nothing and leaves no entry', async () => {
    const { id } = await draft(people.noor);
    const before = await entries();
    expect((await people.noor.ask('PUT', `/api/contacts/${id}`, { revision: 9 })).status).toBe(409);
    expect((await people.noor.ask('POST', `/api/contacts/${id}/close`, { revision: 1 })).status).toBe(400);
    expect(await entries()).toBe(before);
  });

  it('the rule for one contact and the rule for lists give the same answers', async () => {
    await draft(people.sam);
    await closed(people.sam);
    const rows = await database.query<{
      id: string;
      owner_id: string;
      entered_by: string | null;
      state: 'draft' | 'closed';
      closed_at: Date;
    }>('select id, owner_id, entered_by, state, closed_at from contacts.contact');
    const staff = await database.query<{ id: string }>('select id from identity.staff');
    for (const role of ['counsellor', 'supervisor']) {
      for (const { id: staffId } of staff) {
        const actor: ContactActor = { programme: 'helpwanted', staffId, role };
        const listed = await database.query<{ id: string }>(
          `select c.id from contacts.contact c where ${maySeeSql.replaceAll('$1', '$1::uuid').replace('$2', '$2::boolean')}`,
          maySeeParameters(actor),
        );
        const seen = rows.filter((row) => maySee(actor, row)).map(({ id }) => id);
        expect(listed.map(({ id }) => id).toSorted()).toEqual(seen.toSorted());
      }
    }
  });
});
