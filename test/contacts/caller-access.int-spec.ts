import { randomUUID } from 'node:crypto';
import { AuditTrail } from '#audit';
import type { CallView, IssuedCaller } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { closed, draft, promoteSam, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addCounsellors } from '../support/staff.js';

describe('who may reach a call and a caller', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;
  let colleague: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    await promoteSam(database);
    const [login = ''] = await addCounsellors(database, 1);
    api = await startApi({ database });
    [noor, sam] = [await signedIn(api, 'noor'), await signedIn(api, 'sam')];
    colleague = await signedIn(api, login.split('@')[0] as 'noor');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const ask = (page: Console, route: string, { id = '', body = {} }: { id?: string; body?: object }) => {
    const [method = '', path = ''] = route.split(' ');
    return page.ask(method, path.replace('{id}', id), body);
  };
  const entries = async (): Promise<number> => (await database.query('select 1 from audit.entry')).length;
  const runningCall = async (page: Console) => {
    const { contact } = await page.must<CallView>('POST', '/api/calls', { key: randomUUID() });
    const { caller } = await page.must<IssuedCaller>('POST', `/api/contacts/${contact.id}/caller`);
    return { id: contact.id, callerId: caller.id };
  };
  const end = async (page: Console, id: string): Promise<void> => {
    const { revision } = await page.must<{ revision: number }>('GET', `/api/contacts/${id}`);
    await page.must('POST', `/api/contacts/${id}/close`, { revision, kind: 'test' });
  };

  it('A8 a colleague’s closed contact is linked by a supervisor, and by nobody else', async () => {
    const { id } = await closed(noor);
    const { id: call, callerId } = await runningCall(sam);
    for (const [method, body] of [
      ['PUT', { callerId, certainty: 'certain' }],
      ['POST', {}],
      ['DELETE', {}],
    ] as const) {
      const { status } = await colleague.ask(method, `/api/contacts/${id}/caller`, body);
      expect([method, status]).toEqual([method, 403]);
    }
    const { status } = await sam.ask('PUT', `/api/contacts/${id}/caller`, { callerId, certainty: 'certain' });
    expect(status).toBe(200);
    await end(sam, call);
  });

  it('P11 every reading and every change leaves exactly one entry, a search for nobody too, and the chain is whole', async () => {
    const { id: spare } = await draft(noor);
    const since = await entries();
    const { id, callerId } = await runningCall(noor);
    const key = randomUUID();
    const steps: readonly (readonly [string, object?])[] = [
      [`POST /api/calls/${id}/stop`],
      [`POST /api/calls/${id}/resume`],
      [`GET /api/callers/${callerId}`],
      ['POST /api/callers/find', { given: 'niemand kent dit' }],
      [`PUT /api/contacts/${spare}/caller`, { callerId, certainty: 'probable' }],
      [`DELETE /api/contacts/${spare}/caller`],
      ['POST /api/missed-calls', { key }],
      ['POST /api/missed-calls', { key }],
      [`DELETE /api/missed-calls/${key}`],
    ];
    for (const [route, body] of steps) await ask(noor, route, { ...(body && { body }) });
    const rows = await database.query<{ action: string; subject_id: string | null }>(
      `select action, subject_id from audit.entry
       where programme_id = (select id from programmes.programme where code = 'helpwanted')
       order by position desc limit $1`,
      [(await entries()) - since],
    );
    expect(rows.reverse().map(({ action, subject_id }) => [action, subject_id])).toEqual([
      ['contact:create', id],
      ['contact:issue_caller', id],
      ['contact:stop_call', id],
      ['contact:resume_call', id],
      ['caller:read', callerId],
      ['caller:find', null],
      ['contact:link_caller', spare],
      ['contact:unlink_caller', spare],
      ['missed_call:count', key],
      ['missed_call:undo', key],
    ]);
    expect(await api.application.get(AuditTrail, { strict: false }).verify('helpwanted')).toBeUndefined();
    await end(noor, id);
  });
});
