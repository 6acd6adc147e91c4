import type { EnrolmentView, GroupsView, GroupView, JoinedGroup } from '#contract/referrals';
import { AuditTrail } from '#audit';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createGroup, joinGroup } from '../support/groups.js';

describe('who may reach a peer support group', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let kim: Console;
  let ada: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    [noor, kim, ada] = [await signedIn(api, 'noor'), await signedIn(api, 'kim'), await signedIn(api, 'ada')];
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const planning = '/api/directory/groups';
  const create = (more: object = {}) => createGroup(database, ada, more);
  const read = (page: Console, id: string) => page.must<GroupView>('GET', `/api/referrals/groups/${id}`);
  const step = (page: Console, { id, revision }: EnrolmentView, name: string) =>
    page.ask<EnrolmentView>('POST', `/api/referrals/enrolments/${id}/steps`, { step: name, revision });

  it('P4 is nothing in the other programme: not its list, not its people, not its codes', async () => {
    const { id } = await create({ region: 'Flevoland' });
    const { code, enrolment } = await joinGroup(noor, id);
    expect((await kim.must<GroupsView>('GET', '/api/referrals/groups')).groups).toEqual([]);
    expect(await kim.must('GET', '/api/referrals/groups/waiting')).toEqual({ regions: [] });
    expect((await kim.ask('GET', `/api/referrals/groups/${id}`)).status).toBe(404);
    expect((await kim.ask('POST', '/api/referrals/enrolments/find', { code })).status).toBe(404);
    expect((await step(kim, enrolment, 'accept')).status).toBe(404);
  });

  it('P11 every reading and every change leaves exactly one entry, a search for nobody too, and the chain is whole', async () => {
    const { id } = await create();
    const { id: contactId } = await draft(noor);
    const since = (await database.query('select 1 from audit.entry')).length;
    const joined = await noor.must<JoinedGroup>('POST', `/api/referrals/groups/${id}/enrolments`, {
      ...{ contactId, callerRole: 'partner' },
    });
    const { enrolment, code } = joined;
    await noor.ask('POST', '/api/referrals/enrolments/find', { code });
    await noor.ask('POST', '/api/referrals/enrolments/find', { code: 'niemand' });
    await noor.must('GET', `/api/contacts/${contactId}/enrolments`);
    await read(noor, id);
    await step(noor, enrolment, 'accept');
    await noor.must('POST', `/api/referrals/enrolments/${enrolment.id}/code`);
    const outcome = { subject: 'enrolment', subjectId: enrolment.id, result: 'not_started' };
    await noor.must('POST', '/api/referrals/outcomes', outcome);
    await noor.must('GET', `/api/referrals/outcomes/enrolment/${enrolment.id}`);
    await noor.must('GET', '/api/referrals/outcomes/due');
    await ada.must('PUT', `${planning}/${id}`, { revision: 1, capacity: 3 });
    const session = { date: '2099-01-05', time: '19:30', minutes: 90, weeks: 1 };
    await ada.must('POST', `${planning}/${id}/sessions`, session);
    await ada.must('GET', `${planning}/${id}/sessions`);
    await noor.must('POST', `/api/referrals/groups/${id}/offers`);
    await ada.must('PUT', `${planning}/${id}`, { revision: 2, closed: true });
    await ada.must('PUT', `${planning}/${id}`, { revision: 3, closed: false });
    const rows = await database.query<{ action: string; subject_id: string | null }>(
      `select action, subject_id from audit.entry
       where programme_id = (select id from programmes.programme where code = 'helpwanted')
       order by position desc limit $1`,
      [(await database.query('select 1 from audit.entry')).length - since],
    );
    expect(rows.toReversed().map(({ action, subject_id }) => [action, subject_id])).toEqual([
      ['enrolment:join', enrolment.id],
      ['enrolment:find', enrolment.id],
      ['enrolment:find', null],
      ['enrolment:list', contactId],
      ['group:read', id],
      ['enrolment:accept', enrolment.id],
      ['enrolment:renew_code', enrolment.id],
      ['outcome:record', enrolment.id],
      ['outcome:read', enrolment.id],
      ['outcome:list', null],
      ['group:save', id],
      ['group:plan', id],
      ['group:meetings', id],
      ['group:offer', id],
      ['group:close', id],
      ['group:reopen', id],
    ]);
    expect(await api.application.get(AuditTrail, { strict: false }).verify('helpwanted')).toBeUndefined();
  });
});
