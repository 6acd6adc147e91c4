import { randomUUID } from 'node:crypto';
import { AuditTrail } from '#audit';
import type { CallView, IssuedCaller } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { closed, draft, promoteSam, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addCounsellors } from '../support/staff.js';

type Body = (callerId: string) => object;

/** Routes that name one contact; `{id}` is a call that runs and has a caller. */
const ofContact: readonly (readonly [route: string, body: Body])[] = [
  ['POST /api/calls/{id}/stop', () => ({})],
  ['POST /api/calls/{id}/resume', () => ({})],
  ['POST /api/contacts/{id}/caller', () => ({})],
  ['PUT /api/contacts/{id}/caller', (callerId) => ({ callerId, certainty: 'certain' })],
  ['DELETE /api/contacts/{id}/caller', () => ({})],
];

/** Routes that name none, with what a counsellor is answered. */
const others: readonly (readonly [route: string, body: object, status: number])[] = [
  ['GET /api/phone', {}, 200],
  ['GET /api/callers', {}, 200],
  ['POST /api/callers/find', { given: 'niemand kent dit' }, 404],
  ['POST /api/missed-calls', { key: randomUUID() }, 201],
  [`DELETE /api/missed-calls/${randomUUID()}`, {}, 404],
];

describe('who may reach a call and a caller', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;
  let kim: Console;
  let ada: Console;
  let colleague: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    await promoteSam(database);
    const [login = ''] = await addCounsellors(database, 1);
    api = await startApi({ database });
    [noor, sam, kim, ada] = [
      await signedIn(api, 'noor'),
      await signedIn(api, 'sam'),
      await signedIn(api, 'kim'),
      await signedIn(api, 'ada'),
    ];
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

  it.each(ofContact)(
    'A8 %s: what is of another programme, or a colleague’s draft, is as if it were not there',
    async (route, bodyOf) => {
      const { id, callerId } = await runningCall(noor);
      const body = bodyOf(callerId);
      const nowhere = await ask(noor, route, { id: randomUUID(), body });
      expect(nowhere.status).toBe(404);
      const before = await entries();
      for (const page of [kim, colleague]) {
        const { status, text } = await ask(page, route, { id, body });
        expect([status, text]).toEqual([404, nowhere.text]);
      }
      expect((await ask(ada, route, { id, body })).status).toBe(403);
      expect(await entries()).toBe(before);
      expect((await ask(noor, route, { id, body })).status).toBeLessThan(300);
      expect(await entries()).toBe(before + 1);
      await end(noor, id);
    },
  );

  it('A8 GET /api/callers/{id}: a caller of another programme is as if there were none', async () => {
    const { id, callerId } = await runningCall(noor);
    const nowhere = await kim.ask('GET', `/api/callers/${randomUUID()}`);
    const foreign = await kim.ask('GET', `/api/callers/${callerId}`);
    expect([foreign.status, foreign.text]).toEqual([nowhere.status, nowhere.text]);
    expect((await ada.ask('GET', `/api/callers/${callerId}`)).status).toBe(403);
    expect((await colleague.ask('GET', `/api/callers/${callerId}`)).status).toBe(200);
    await end(noor, id);
  });

  it.each(others)('A8 %s: a role without contacts is refused', async (route, body, status) => {
    expect((await ask(ada, route, { body })).status).toBe(403);
    expect((await ask(noor, route, { body })).status).toBe(status);
  });

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
