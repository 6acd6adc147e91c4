import { randomUUID } from 'node:crypto';
import type { CallView, ContactView, MissedCalls, PhoneView } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import type { Console } from '../support/console.js';
import { promoteSam, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('a telephone call', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;

  const at = (instant: string) => setClock(api.application, instant);
  const start = (page: Console, key = randomUUID()) => page.must<CallView>('POST', '/api/calls', { key });
  const phone = (page: Console) => page.must<PhoneView>('GET', '/api/phone');
  const finish = async (page: Console, id: string): Promise<void> => {
    const { revision } = await page.must<ContactView>('GET', `/api/contacts/${id}`);
    await page.must('POST', `/api/contacts/${id}/close`, { revision, kind: 'test' });
  };

  beforeEach(async () => {
    database = await createTestDatabase();
    await promoteSam(database);
    api = await startApi({ database });
    at('2026-11-25T13:47:00Z');
    noor = await signedIn(api, 'noor');
    sam = await signedIn(api, 'sam');
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  it('R5 begun twenty times at two processes with one key is one call and one draft', async () => {
    const second = await startApi({ database, originPort: api.port });
    setClock(second.application, '2026-11-25T13:47:00Z');
    const elsewhere = await signedIn({ ...second, origins: api.origins }, 'noor');
    const key = randomUUID();
    const begun = await Promise.all(
      Array.from({ length: 20 }, (_, index) => start(index % 2 ? noor : elsewhere, key)),
    );
    expect(new Set(begun.map(({ call }) => call.contactId)).size).toBe(1);
    expect(await database.query('select 1 from contacts.call')).toHaveLength(1);
    expect(await database.query('select 1 from contacts.contact')).toHaveLength(1);
    await second.close();
  });

  it('runs alone: a second one of the same person is refused and leaves nothing, a colleague’s is none of it', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => noor.ask<CallView>('POST', '/api/calls', { key: randomUUID() })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual([201, ...Array<number>(7).fill(409)]);
    expect(await database.query('select 1 from contacts.contact')).toHaveLength(1);
    await start(sam);
    expect(await database.query('select 1 from contacts.call where stopped_at is null')).toHaveLength(2);
  });

  it('is a draft from its first second, and its timer outlives the process and is the server’s', async () => {
    const { contact, call } = await start(noor);
    expect(contact).toMatchObject({
      state: 'draft',
      channel: 'phone',
      startedAt: '2026-11-25T13:47:00.000Z',
    });
    expect(call).toEqual({ contactId: contact.id, running: true, seconds: 0 });
    await api.close();
    api = await startApi({ database });
    at('2026-11-25T13:59:47.900Z');
    noor = await signedIn(api, 'noor');
    expect((await phone(noor)).call).toEqual({ contactId: contact.id, running: true, seconds: 767 });
    const stopped = await noor.must<CallView>('POST', `/api/calls/${contact.id}/stop`);
    expect(stopped.call).toEqual({ contactId: contact.id, running: false, seconds: 767 });
    expect(stopped.contact).toMatchObject({ durationSeconds: 767, revision: 2 });
    at('2026-11-25T14:09:00Z');
    expect((await noor.must<CallView>('POST', `/api/calls/${contact.id}/stop`)).contact).toMatchObject({
      durationSeconds: 767,
      revision: 2,
    });
    expect((await phone(noor)).call).toEqual({ contactId: contact.id, running: false, seconds: 767 });
  });

  it('runs on as if nothing had happened when stopping is taken back, unless another runs', async () => {
    const { contact } = await start(noor);
    const at1 = `/api/calls/${contact.id}`;
    await noor.must('POST', `${at1}/stop`);
    at('2026-11-25T13:50:00Z');
    const resumed = await noor.must<CallView>('POST', `${at1}/resume`);
    expect(resumed.call).toEqual({ contactId: contact.id, running: true, seconds: 180 });
    expect(resumed.contact.durationSeconds).toBeUndefined();
    await noor.must('POST', `${at1}/stop`);
    const next = await start(noor);
    const refused = await noor.ask('POST', `${at1}/resume`);
    expect([refused.status, refused.body]).toEqual([409, { error: { code: 'conflict' } }]);
    expect((await phone(noor)).call?.contactId).toBe(next.contact.id);
  });

  it('ends with its logging, with its duration, and is then over', async () => {
    const { contact } = await start(noor);
    at('2026-11-25T13:47:09Z');
    const logged = await noor.must<ContactView>('POST', `/api/contacts/${contact.id}/close`, {
      revision: 1,
      kind: 'silent',
    });
    expect(logged).toMatchObject({ state: 'closed', kind: 'silent', durationSeconds: 9 });
    expect((await phone(noor)).call).toBeUndefined();
    for (const step of ['stop', 'resume'])
      expect([step, (await noor.ask('POST', `/api/calls/${contact.id}/${step}`)).status]).toEqual([
        step,
        409,
      ]);
    await finish(noor, (await start(noor)).contact.id);
  });

  it('is no draft that was entered otherwise', async () => {
    const { id } = await noor.must<ContactView>('POST', '/api/contacts', {
      key: randomUUID(),
      channel: 'phone',
    });
    expect((await noor.ask('POST', `/api/calls/${id}/stop`)).status).toBe(404);
    expect((await phone(noor)).call).toBeUndefined();
  });

  it('that nobody answered is counted with one key, once, by its local day and week, and taken back', async () => {
    const count = (page: Console, key = randomUUID()) =>
      page.must<MissedCalls>('POST', '/api/missed-calls', { key });
    at('2026-11-22T22:59:00Z');
    [noor, sam] = [await signedIn(api, 'noor'), await signedIn(api, 'sam')];
    expect(await count(noor)).toEqual({ today: 1, week: 1, told: 0 });
    at('2026-11-22T23:01:00Z');
    expect((await phone(noor)).missed).toEqual({ today: 0, week: 0, told: 0 });
    const key = randomUUID();
    await Promise.all(Array.from({ length: 5 }, () => count(noor, key)));
    expect(await count(sam)).toEqual({ today: 2, week: 2, told: 0 });
    expect((await sam.ask('DELETE', `/api/missed-calls/${key}`)).status).toBe(404);
    expect(await noor.must('DELETE', `/api/missed-calls/${key}`)).toEqual({ today: 1, week: 1, told: 0 });
    expect((await noor.ask('DELETE', `/api/missed-calls/${key}`)).status).toBe(404);
  });

  it('comes on working days: the line of Stop it Now! is closed at the weekend, on holidays and after five', async () => {
    const open = async (instant: string) => {
      at(instant);
      const kim = await signedIn(api, 'kim');
      const { open: isOpen, until, lines } = await phone(kim);
      expect(lines.map(({ number }) => number)).toEqual(['112', '113', '0800 2000']);
      return [isOpen, until];
    };
    expect(await open('2026-11-27T15:59:00Z')).toEqual([true, '2026-11-27T16:00:00.000Z']);
    expect(await open('2026-11-27T16:00:00Z')).toEqual([false, '2026-11-30T08:00:00.000Z']);
    expect(await open('2026-11-28T12:00:00Z')).toEqual([false, '2026-11-30T08:00:00.000Z']);
    // King's Day falls on a Tuesday.
    expect(await open('2027-04-27T10:00:00Z')).toEqual([false, '2027-04-28T07:00:00.000Z']);
  });
});
