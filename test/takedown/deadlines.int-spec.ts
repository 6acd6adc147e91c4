import type { TestingModule } from '@nestjs/testing';
import type { EscalationView, NoticeView } from '#contract/takedown';
import { Deadlines, Escalations, NoticeBoards, type TakedownActor, WaitingCounts } from '#takedown';
import { setClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startServices } from '../support/services.js';
import { outcomesOf } from '../support/settled.js';
import { act, addProvider, approvedNotice, step, takedownActor } from '../support/takedown.js';

const sentAt = '2026-12-07T09:00:00.000Z';
const steps = ['Bel de vaste contactpersoon', 'Meld het bij de toezichthouder'];

describe('a provider that is late', () => {
  let database: TestDatabase;
  let processes: readonly [TestingModule, TestingModule];
  let tara: TakedownActor;
  let tom: TakedownActor;
  let noor: TakedownActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    processes = [await startServices({ database }), await startServices({ database })];
    tara = await takedownActor(database, 'tara');
    tom = await takedownActor(database, 'tom');
    noor = await takedownActor(database, 'noor');
  });

  beforeEach(async () => {
    await database.query('truncate takedown.escalation');
    await database.query(
      `update takedown.notice set state = 'withdrawn' where state not in ('decided', 'closed')`,
    );
  });

  afterAll(async () => {
    for (const process of processes) await process.close();
    await database.drop();
  });

  const setTime = (instant: string) => processes.forEach((process) => setClock(process, instant));
  const escalations = () => processes[0].get(Escalations, { strict: false });
  /** What the jobs of all workers do at the same moment. */
  const workers = async (instant: string): Promise<void> => {
    setTime(instant);
    for (const name of ['remind', 'escalate'] as const)
      await Promise.all(processes.map((each) => each.get(Deadlines, { strict: false })[name]('helpwanted')));
  };
  const stepsOf = async (notice: Pick<NoticeView, 'id'>): Promise<readonly EscalationView[]> =>
    (await escalations().read(tara, notice.id)).steps;
  const boardOf = async ({ id }: Pick<NoticeView, 'id'>) => {
    const board = await processes[0].get(NoticeBoards, { strict: false }).list(noor, {});
    return board.notices.find((each) => each.id === id);
  };

  async function sent(instant = sentAt): Promise<NoticeView> {
    setTime(instant);
    const { providerId } = await addProvider(database);
    await database.query('update takedown.channel_profile set escalation = $2 where provider_id = $1', [
      providerId,
      steps,
    ]);
    const notice = await approvedNotice({ database, process: processes[0], providerId });
    await step(processes[0], notice.id, 'dispatch', 'succeed');
    return notice;
  }
  /** The notice as the next act finds it. */
  const latest = async ({ id }: Pick<NoticeView, 'id'>): Promise<Pick<NoticeView, 'id' | 'revision'>> => {
    const [row] = await database.query<{ revision: number }>(
      'select revision from takedown.notice where id = $1',
      [id],
    );
    return { id, revision: row?.revision ?? 0 };
  };

  it('is nothing to anybody until the hours of its profile have passed, and late after them', async () => {
    const notice = await sent();
    await workers('2026-12-08T09:00:00.000Z');
    expect(await stepsOf(notice)).toEqual([]);
    expect(await boardOf(notice)).toMatchObject({ overdue: false, escalated: false });
    await workers('2026-12-08T09:00:01.000Z');
    expect(await stepsOf(notice)).toMatchObject([
      { expectation: 'acknowledgement', step: 0, dueAt: '2026-12-08T09:00:00.000Z', current: true },
    ]);
    expect(await boardOf(notice)).toMatchObject({ overdue: true, escalated: false });
  });

  it('brings up one reminder and one of each step, though twenty workers look at once and look again', async () => {
    const notice = await sent();
    for (const instant of ['2026-12-08T10:00:00Z', '2026-12-09T10:00:00Z', '2026-12-10T10:00:00Z']) {
      setTime(instant);
      for (const name of ['remind', 'escalate'] as const)
        await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            processes[index % 2 === 0 ? 0 : 1].get(Deadlines, { strict: false })[name]('helpwanted'),
          ),
        );
    }
    expect((await stepsOf(notice)).map(({ step: number, text }) => [number, text])).toEqual([
      [0, undefined],
      [1, steps[0]],
      [2, steps[1]],
    ]);
    await workers('2027-02-10T10:00:00Z');
    expect(await stepsOf(notice)).toHaveLength(3);
    expect(await boardOf(notice)).toMatchObject({ overdue: true, escalated: true });
  });

  it('has the next step come up at once when the one before was done', async () => {
    const notice = await sent();
    await workers('2026-12-08T10:00:00Z');
    const [reminder] = await stepsOf(notice);
    const asked = { noticeId: notice.id, escalationId: reminder?.id ?? '' };
    const after = await escalations().done(tara, asked, { note: 'Gebeld, komt vandaag.' });
    expect(after.steps).toMatchObject([{ doneBy: 'Tara (demo)', note: 'Gebeld, komt vandaag.' }]);
    expect(after.later).toEqual(steps);
    await workers('2026-12-08T10:01:00Z');
    expect(await stepsOf(notice)).toMatchObject([{ step: 0 }, { step: 1, text: steps[0] }]);
  });

  it('keeps what somebody wrote about a step sealed', async () => {
    const notice = await sent();
    await workers('2026-12-08T10:00:00Z');
    const [reminder] = await stepsOf(notice);
    await escalations().done(
      tara,
      { noticeId: notice.id, escalationId: reminder?.id ?? '' },
      { note: 'kanarienoot' },
    );
    const [row] = await database.query<{ note: Buffer }>('select note from takedown.escalation');
    expect(row?.note.toString('latin1')).not.toContain('kanarienoot');
  });

  it('is a step done by one of two who say so at once, and the other hears who was first', async () => {
    const notice = await sent();
    await workers('2026-12-08T10:00:00Z');
    const [reminder] = await stepsOf(notice);
    const asked = { noticeId: notice.id, escalationId: reminder?.id ?? '' };
    const both = await Promise.allSettled(
      [tara, tom].map((actor, index) =>
        processes[index === 0 ? 0 : 1].get(Escalations, { strict: false }).done(actor, asked, {}),
      ),
    );
    expect(outcomesOf(both)).toEqual({ done: 1, conflict: 1 });
    const [{ doneBy } = { doneBy: '' }] = await stepsOf(notice);
    const refused = both.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'conflict', details: { by: doneBy } } });
  });

  it('can have a step taken back, and what came up after it goes with it, until more was done', async () => {
    const notice = await sent();
    await workers('2026-12-08T10:00:00Z');
    const [reminder] = await stepsOf(notice);
    const first = { noticeId: notice.id, escalationId: reminder?.id ?? '' };
    await escalations().done(tara, first, { note: 'Gebeld.' });
    await workers('2026-12-08T10:01:00Z');
    expect(await stepsOf(notice)).toHaveLength(2);
    const undone = await escalations().undo(tom, first);
    expect(undone.steps).toHaveLength(1);
    expect(undone.steps[0]).not.toHaveProperty('doneAt');
    expect(undone.steps[0]).not.toHaveProperty('note');
    await expect(escalations().undo(tom, first)).rejects.toMatchObject({ code: 'conflict' });
    await escalations().done(tara, first, {});
    await workers('2026-12-08T10:02:00Z');
    const [, second] = await stepsOf(notice);
    await escalations().done(tara, { ...first, escalationId: second?.id ?? '' }, {});
    await expect(escalations().undo(tara, first)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is late no more with a notice that it answered, and late anew with the decision', async () => {
    const notice = await sent();
    await workers('2026-12-10T08:00:00Z');
    await workers('2026-12-10T08:01:00Z');
    await act(processes[0], tara, { notice: await latest(notice), act: 'acknowledge' });
    expect(await boardOf(notice)).toMatchObject({ overdue: false, escalated: false });
    const old = await stepsOf(notice);
    expect(old.map(({ current }) => current)).toEqual([false, false]);
    const asked = { noticeId: notice.id, escalationId: old[0]?.id ?? '' };
    await expect(escalations().done(tara, asked, {})).rejects.toMatchObject({ code: 'conflict' });
    await workers('2026-12-10T09:00:01Z');
    expect((await stepsOf(notice)).filter(({ current }) => current)).toMatchObject([
      { expectation: 'decision', expectedAt: '2026-12-10T09:00:00.000Z', step: 0 },
    ]);
  });

  it('drops what came up when its notice is closed, and nothing comes up of it any more', async () => {
    const notice = await sent();
    await workers('2026-12-08T10:00:00Z');
    await act(processes[0], tara, { notice: await latest(notice), act: 'close' });
    await workers('2027-01-08T10:00:00Z');
    expect(await stepsOf(notice)).toMatchObject([{ step: 0, current: false }]);
  });

  it.each([
    ['forward', '2027-03-27T12:00:00+01:00', '2027-03-28T13:00:00+02:00'],
    ['back', '2026-10-24T12:00:00+02:00', '2026-10-25T11:00:00+01:00'],
  ])('has hours that pass over the night the clock goes %s', async (_way, from, expected) => {
    const notice = await sent(from);
    await workers(expected);
    expect(await stepsOf(notice)).toEqual([]);
    await workers(new Date(Date.parse(expected) + 1_000).toISOString());
    expect(await stepsOf(notice)).toMatchObject([{ expectedAt: new Date(expected).toISOString() }]);
  });

  it('is counted for whoever may act, without the review of what they wrote themselves', async () => {
    await sent();
    setTime('2026-12-08T10:00:00Z');
    const counts = processes[0].get(WaitingCounts, { strict: false });
    expect(await counts.of(tara)).toEqual({ review: 0, handOver: 0, look: 0, late: 1 });
  });

  it('leaves one entry for each look at and each change of its steps', async () => {
    const notice = await sent();
    await workers('2026-12-08T10:00:00Z');
    const [reminder] = await stepsOf(notice);
    const asked = { noticeId: notice.id, escalationId: reminder?.id ?? '' };
    await escalations().done(tara, asked, {});
    await escalations().undo(tara, asked);
    const rows = await database.query<{ action: string }>(
      `select action from audit.entry where subject_id = $1 and action like 'takedown:escalation%' order by position`,
      [notice.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'takedown:escalations',
      'takedown:escalation_done',
      'takedown:escalation_undone',
    ]);
  });
});
