import type { UnsettledNotices } from '#contract/referrals';
import { NoticeSending } from '#referrals';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { act, addClinic, addSlots, book, inHours } from '../support/referrals.js';
import { TestMailbox } from '../support/test-mailbox.js';
import { headerOf, TestSmtp } from '../support/test-smtp.js';
import { waitFor } from '../support/wait.js';

describe('what a clinic is told by a worker of its own', () => {
  let database: TestDatabase;
  let smtp: TestSmtp;
  let api: TestApi;
  let noor: Console;
  const mailbox = new TestMailbox();
  const workers: TestProcess[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    smtp = await TestSmtp.start();
    api = await startApi({ database });
    noor = await signedIn(api, 'noor');
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop('SIGKILL')));
    await api.close();
    await smtp.close();
    await database.drop();
  });

  async function startWorker(): Promise<TestProcess> {
    const env = mailbox.env('helpwanted', smtp.port);
    const worker = await startProcess('worker', { database, port: 0, env });
    workers.push(worker);
    return worker;
  }

  async function booked(count: number) {
    const { hostIds } = await addClinic(database);
    const hours = Array.from({ length: count }, (_, index) => inHours(24 + index));
    const slots = await addSlots(database, hostIds[0] ?? '', hours);
    const { id } = await draft(noor);
    const appointments = [];
    for (const slot of slots) appointments.push(await book(noor, id, slot));
    return appointments;
  }
  const tell = (id: string) => noor.must<{ code: string }>('POST', `/api/referrals/appointments/${id}/code`);

  const states = async (): Promise<Record<string, number>> => {
    const rows = await database.query<{ state: string; count: number }>(
      'select state, count(*)::int as count from referrals.notice group by 1',
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };
  const waiting = async (): Promise<number> => (await states())['waiting'] ?? 0;
  const sweep = () => api.application.get(NoticeSending, { strict: false }).sweep('helpwanted');

  /** What the job that comes round does later, for what waits or for everything. */
  async function sweepLater(which: 'waiting' | 'all'): Promise<void> {
    await database.query(
      `update referrals.notice set state_at = state_at - interval '10 minutes', due_at = due_at - interval '2 hours'
       where state = 'waiting' or $1 = 'all'`,
      [which],
    );
    await sweep();
  }

  it('none twice: killed as the server has taken a mail, it is on the list to look at, and the others arrive', async () => {
    const appointments = await booked(12);
    for (const { id } of appointments) await tell(id);
    let kills = 0;
    let current: TestProcess | undefined;
    smtp.onTaken = async () => {
      // Each third time: the mail is with the server, and the process will never hear so.
      if (smtp.sent.length % 3 !== 0) return;
      kills += 1;
      await current?.stop('SIGKILL');
    };
    while ((await waiting()) > 0) {
      // The jobs of the process before are its own for a while, and given up when it dies again.
      await sweepLater('waiting');
      current = await startWorker();
      await waitFor(
        'the worker to be killed or done',
        async () => !current?.alive() || (await waiting()) === 0,
      );
    }
    expect(kills).toBeGreaterThanOrEqual(2);
    await current?.stop('SIGTERM');
    await sweepLater('all');
    const { sent = 0, unsure = 0, ...others } = await states();
    expect([sent + unsure, others]).toEqual([appointments.length, {}]);
    const ids = smtp.sent.map(({ raw }) => headerOf(raw, 'message-id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(sent).toBeLessThanOrEqual(ids.length);
    expect(unsure).toBeGreaterThanOrEqual(kills);
    const { total } = await noor.must<UnsettledNotices>('GET', '/api/referrals/notices/unsettled');
    expect(total).toBe(unsure);
  }, 240_000);

  it('is what holds when a worker comes, after cancels and moves that none was there for; its jobs hold ids', async () => {
    const [cancelled, moved, kept] = await booked(3);
    if (!cancelled || !moved || !kept) throw new Error('nothing was booked');
    const [later = ''] = await addSlots(database, moved.hostId, [inHours(72)]);
    const codes = [await tell(cancelled.id), await tell(moved.id), await tell(kept.id)].map(
      ({ code }) => code,
    );
    await act(noor, cancelled, ['cancel']);
    await act(noor, moved, ['move', { slotId: later }]);
    await startWorker();
    await waitFor('nothing to wait', async () => (await waiting()) === 0);
    await waitFor('both to be sent', async () => ((await states())['sent'] ?? 0) === 2);
    expect(await states()).toEqual({ dropped: 2, sent: 2 });
    expect(smtp.sent).toHaveLength(2);
    const dump = await dumpDatabase(database);
    expect(codes.filter((code) => dump.includes(code) || dump.includes(code.replaceAll('-', '')))).toEqual(
      [],
    );
  }, 120_000);
});
