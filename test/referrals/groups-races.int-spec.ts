import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import type { EnrolmentState } from '#contract/referrals';
import { GroupEnrolments, GroupPlanning, Groups, OwnSeats, type ReferralActor, SeatOffers } from '#referrals';
import { setClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { actorOf, addGroup, join } from '../support/groups.js';
import { startServices } from '../support/services.js';
import { outcomesOf } from '../support/settled.js';

describe('seats of a group that many ask for at once', () => {
  let database: TestDatabase;
  let processes: readonly [TestingModule, TestingModule];
  let noor: ReferralActor;
  let ada: ReferralActor;

  beforeEach(async () => {
    database = await createTestDatabase();
    processes = [await startServices({ database }), await startServices({ database })];
    [noor, ada] = [await actorOf(database, 'noor'), await actorOf(database, 'ada')];
    at('2026-10-19T12:00:00Z');
  });

  afterEach(async () => {
    for (const process of processes) await process.close();
    await database.drop();
  });

  const at = (instant: string) => processes.forEach((process) => setClock(process, instant));
  const either = (index: number): TestingModule => processes[index % 2 === 0 ? 0 : 1];
  const newGroup = (capacity: number, more: object = {}) =>
    addGroup({ database, process: processes[0] }, { capacity, ...more });
  const joinMany = (groupId: string, count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => join(either(index), noor, groupId)));
  const statesOf = async (groupId: string): Promise<Partial<Record<EnrolmentState, number>>> => {
    const rows = await database.query<{ state: EnrolmentState; count: number }>(
      'select state, count(*)::int as count from referrals.enrolment where group_id = $1 group by state',
      [groupId],
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };
  const takenOf = async (groupId: string): Promise<number> => {
    const [row] = await database.query<{ taken: number }>(
      'select taken from referrals.peer_group where id = $1',
      [groupId],
    );
    return row?.taken ?? -1;
  };
  const step = (
    process: TestingModule,
    id: string,
    asked: 'accept' | 'decline' | 'leave',
    revision: number,
  ) => process.get(GroupEnrolments).step(noor, id, { step: asked, revision });

  it('20 people at once for 8 seats, from two processes, are exactly 8 offers, 8 seats and 12 who wait', async () => {
    const { id } = await newGroup(8);
    await joinMany(id, 20);
    expect(await statesOf(id)).toEqual({ offered: 8, waiting: 12 });
    const { enrolments } = await processes[0].get(Groups).read(noor, id);
    const accepted = await Promise.allSettled(
      enrolments.map(({ id: each, revision }, index) => step(either(index), each, 'accept', revision)),
    );
    expect(outcomesOf(accepted)).toEqual({ done: 8, conflict: 12 });
    expect(await statesOf(id)).toEqual({ seated: 8, waiting: 12 });
    expect(await takenOf(id)).toBe(8);
  });

  it('no seat is taken twice also where the code forgets to look: Postgres counts', async () => {
    const { id } = await newGroup(8);
    await joinMany(id, 8);
    const insert = () =>
      database.query(
        `insert into referrals.enrolment (id, programme_id, group_id, contact_id, caller_role, state, priority,
           joined_at, code_hash, created_by)
         select $1, programme_id, id, $1, 'partner', 'seated', 1, now(), sha256($2), $3
         from referrals.peer_group where id = $4`,
        [randomUUID(), Buffer.from(randomUUID()), noor.staffId, id],
      );
    await expect(insert()).rejects.toMatchObject({ constraint: 'peer_group_seats' });
    expect(await statesOf(id)).toEqual({ offered: 8 });
  });

  it('of two answers to one offer one counts', async () => {
    const { id } = await newGroup(1);
    const { enrolment } = await join(processes[0], noor, id);
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        step(either(index), enrolment.id, index % 2 === 0 ? 'accept' : 'decline', enrolment.revision),
      ),
    );
    expect(outcomesOf(answers)).toEqual({ done: 1, conflict: 9 });
  });

  it('a lapsed offer goes to the next in line once, though two processes find it at once', async () => {
    const { id } = await newGroup(3);
    const joined = [];
    for (let second = 1; second < 10; second += 1) {
      at(`2026-10-19T12:00:0${second}Z`);
      joined.push(await join(processes[0], noor, id));
    }
    at('2026-10-22T12:00:03Z');
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => either(index).get(SeatOffers).lapse('helpwanted')),
    );
    expect(await statesOf(id)).toEqual({ declined: 3, offered: 3, waiting: 3 });
    const { enrolments } = await processes[0].get(Groups).read(noor, id);
    const now = new Map(enrolments.map((each) => [each.id, each]));
    const inOrder = joined.map(({ enrolment }) => now.get(enrolment.id));
    expect(inOrder.map((each) => each?.state)).toEqual([
      ...Array.from({ length: 3 }, () => 'declined'),
      ...Array.from({ length: 3 }, () => 'offered'),
      ...Array.from({ length: 3 }, () => 'waiting'),
    ]);
    expect(inOrder.slice(0, 3).every((each) => each?.lapsed)).toBe(true);
    expect(inOrder[3]?.offerUntil).toBe('2026-10-25T12:00:03.000Z');
    expect(inOrder[3]?.revision).toBe(2);
  });

  it('declined at the moment it lapses, an offer still goes to one', async () => {
    const { id } = await newGroup(1);
    const [first] = [await join(processes[0], noor, id), await joinMany(id, 4)];
    at('2026-10-22T12:00:00Z');
    const { enrolment } = first;
    await Promise.allSettled([
      processes[0].get(SeatOffers).lapse('helpwanted'),
      step(processes[1], enrolment.id, 'decline', enrolment.revision),
      processes[1].get(SeatOffers).lapse('helpwanted'),
    ]);
    expect(await statesOf(id)).toEqual({ declined: 1, offered: 1, waiting: 3 });
  });

  it('an offer that is over cannot be accepted, before anybody noticed that it is', async () => {
    const { id } = await newGroup(1);
    const { enrolment, code } = await join(processes[0], noor, id);
    at('2026-10-22T11:59:59Z');
    expect((await processes[1].get(OwnSeats).view('helpwanted', code)).state).toBe('offered');
    at('2026-10-22T12:00:00Z');
    const late = await Promise.allSettled([step(processes[0], enrolment.id, 'accept', enrolment.revision)]);
    expect(outcomesOf(late)).toEqual({ offer_lapsed: 1 });
    // Whoever joins finds it: nobody has to wait for the job.
    await join(processes[1], noor, id);
    expect(await statesOf(id)).toEqual({ declined: 1, offered: 1 });
  });

  it('seats cannot become fewer than are taken, while people answer and join', async () => {
    const { id, revision } = await newGroup(8);
    const joined = await joinMany(id, 12);
    const planning = processes[0].get(GroupPlanning);
    const lower = (capacity: number, read: number) => planning.save(ada, id, { revision: read, capacity });
    expect(outcomesOf(await Promise.allSettled([lower(7, revision)]))).toEqual({ seats_taken: 1 });
    expect(await statesOf(id)).toEqual({ offered: 8, waiting: 4 });
    const offered = joined.filter(({ enrolment }) => enrolment.state === 'offered').slice(0, 4);
    await Promise.allSettled([
      ...offered.map(({ enrolment }, index) =>
        step(either(index), enrolment.id, 'decline', enrolment.revision),
      ),
      ...Array.from({ length: 4 }, () => lower(4, revision)),
      joinMany(id, 4),
    ]);
    const [group] = await database.query<{ taken: number; capacity: number }>(
      'select taken, capacity from referrals.peer_group where id = $1',
      [id],
    );
    const { offered: open = 0, seated = 0 } = await statesOf(id);
    expect(group?.taken).toBe(open + seated);
    expect(group?.taken).toBeLessThanOrEqual(group?.capacity ?? -1);
  });

  it('more seats are offered at once, to whose turn it is', async () => {
    const { id, revision } = await newGroup(0);
    const first = await join(processes[0], noor, id);
    at('2026-10-19T12:00:01Z');
    const second = await join(processes[0], noor, id);
    const urgent = await join(processes[0], noor, id, { urgent: true });
    expect(await statesOf(id)).toEqual({ waiting: 3 });
    const saved = await processes[1].get(GroupPlanning).save(ada, id, { revision, capacity: 2 });
    expect(saved).toMatchObject({ capacity: 2, taken: 2, waiting: 1, revision: revision + 1 });
    const { enrolments } = await processes[1].get(Groups).read(noor, id);
    expect(enrolments.map((each) => [each.id, each.state])).toEqual([
      [urgent.enrolment.id, 'offered'],
      [first.enrolment.id, 'offered'],
      [second.enrolment.id, 'waiting'],
    ]);
  });

  it('the same contact stands on a list once, however often it is asked', async () => {
    const { id } = await newGroup(8);
    const contactId = randomUUID();
    const asked = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => join(either(index), noor, id, { contactId })),
    );
    expect(outcomesOf(asked)).toEqual({ done: 1, conflict: 5 });
  });
});
