import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import type { RecordOutcome } from '#contract/referrals';
import { Outcomes, OutcomesToAsk, Rebooking, type ReferralActor } from '#referrals';
import { setClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { actorOf, addAppointmentIn, addGroup, addService, join } from '../support/groups.js';
import { outcomesOf } from '../support/settled.js';
import { startServices } from '../support/services.js';

describe('what came of a referral', () => {
  let database: TestDatabase;
  let processes: readonly [TestingModule, TestingModule];
  let noor: ReferralActor;
  let kim: ReferralActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    processes = [await startServices({ database }), await startServices({ database })];
    noor = await actorOf(database, 'noor');
    kim = await actorOf(database, 'kim', 'stop_it_now');
    processes.forEach((process) => setClock(process, '2026-11-28T12:00:00Z'));
  });

  afterAll(async () => {
    for (const process of processes) await process.close();
    await database.drop();
  });

  const either = (index: number): TestingModule => processes[index % 2 === 0 ? 0 : 1];
  const record = (asked: Pick<RecordOutcome, 'subjectId'> & Partial<RecordOutcome>, index = 0) =>
    either(index)
      .get(Outcomes)
      .record(noor, { subject: 'appointment', result: 'unknown', ...asked });
  const historyOf = async (subjectId: string) =>
    (await processes[1].get(Outcomes).read(noor, { subject: 'appointment', subjectId })).outcomes;
  const due = () => processes[0].get(OutcomesToAsk).list(noor);
  /** Outcomes of an appointment that nothing superseded, as Postgres has them. */
  const holding = (appointmentId: string) =>
    database.query(
      `select from referrals.outcome o where o.appointment_id = $1
         and not exists (select from referrals.outcome n where n.supersedes = o.id)`,
      [appointmentId],
    );

  it('of many recorded at once for one appointment one counts, and each time exactly one holds', async () => {
    const { id } = await addAppointmentIn(database, 'booked');
    const first = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => record({ subjectId: id }, index)),
    );
    expect(outcomesOf(first)).toEqual({ done: 1, conflict: 9 });
    expect(await holding(id)).toHaveLength(1);
    const [current] = await historyOf(id);
    const then = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        record({ subjectId: id, result: 'not_started', supersedes: current?.id ?? '' }, index),
      ),
    );
    expect(outcomesOf(then)).toEqual({ done: 1, conflict: 9 });
    expect(await holding(id)).toHaveLength(1);
    expect((await historyOf(id)).map(({ result }) => result)).toEqual(['not_started', 'unknown']);
  });

  it('exactly one holds also where the code forgets to look: Postgres keeps the chain', async () => {
    const [{ id }, other] = [
      await addAppointmentIn(database, 'booked'),
      await addAppointmentIn(database, 'booked'),
    ];
    const one = await record({ subjectId: id });
    const insert = (appointmentId: string, supersedes: string | null) =>
      database.query(
        `insert into referrals.outcome (id, programme_id, appointment_id, result, recorded_by, recorded_at, supersedes)
         select gen_random_uuid(), programme_id, id, 'unknown', $2, now(), $3 from referrals.appointment where id = $1`,
        [appointmentId, noor.staffId, supersedes],
      );
    await expect(insert(id, null)).rejects.toMatchObject({ constraint: 'outcome_first_of_appointment' });
    await expect(insert(other.id, one.id)).rejects.toMatchObject({
      constraint: 'outcome_before_of_appointment',
    });
    await insert(id, one.id);
    await expect(insert(id, one.id)).rejects.toMatchObject({ constraint: 'outcome_superseded_once' });
  });

  it('treatment started never counts more than was booked: what never was or is to come has no outcome', async () => {
    const started = { result: 'started', startedOn: '2026-11-20' } as const;
    for (const state of ['held', 'cancelled', 'expired'] as const) {
      const { id } = await addAppointmentIn(database, state);
      const heard = await Promise.allSettled([record({ subjectId: id, ...started })]);
      expect([state, outcomesOf(heard)]).toEqual([state, { conflict: 1 }]);
    }
    const later = await addAppointmentIn(database, 'booked', { startsAt: '2026-11-28T11:30:00Z' });
    expect(outcomesOf(await Promise.allSettled([record({ subjectId: later.id, ...started })]))).toEqual({
      conflict: 1,
    });
    const none = await Promise.allSettled([record({ subjectId: randomUUID(), ...started })]);
    expect(outcomesOf(none)).toEqual({ not_found: 1 });
  });

  it('what is known of an appointment stays: recorded while it is given up, one of the two is refused', async () => {
    const { id } = await addAppointmentIn(database, 'booked');
    const started = { subjectId: id, result: 'started', startedOn: '2026-11-20' } as const;
    const both = await Promise.allSettled([
      record(started, 0),
      processes[1].get(Rebooking).cancel(noor, id, { revision: 1 }),
    ]);
    expect(outcomesOf(both)).toEqual({ done: 1, conflict: 1 });
    const recorded = await addAppointmentIn(database, 'booked');
    await record({ ...started, subjectId: recorded.id });
    const late = await Promise.allSettled([
      processes[1].get(Rebooking).cancel(noor, recorded.id, { revision: 1 }),
    ]);
    expect(outcomesOf(late)).toEqual({ conflict: 1 });
    const ended = await processes[1]
      .get(Rebooking)
      .end(noor, recorded.id, { revision: 1, ending: 'fulfilled' });
    expect(ended.state).toBe('fulfilled');
  });

  it('tells where treatment started, by partner or in words, and the words are nowhere in Postgres', async () => {
    const { partnerId } = await addService(database);
    const [{ id }, other] = [
      await addAppointmentIn(database, 'fulfilled'),
      await addAppointmentIn(database, 'booked'),
    ];
    const words = `Kliniek ${randomUUID()}`;
    const started = { result: 'started', startedOn: '2026-11-02' } as const;
    const told = await record({ subjectId: id, ...started, institution: words });
    expect(told).toMatchObject({
      subjectId: id,
      startedOn: '2026-11-02',
      institution: words,
      recordedBy: noor.staffId,
    });
    expect((await historyOf(id))[0]).toEqual(told);
    expect(await record({ subjectId: other.id, ...started, partnerId })).toMatchObject({ partnerId });
    expect(await dumpDatabase(database)).not.toContain(words);
    const foreign = await addService(database, 'appointment', 'stop_it_now');
    const third = await addAppointmentIn(database, 'booked');
    const heard = await Promise.allSettled([
      record({ subjectId: third.id, ...started, partnerId: foreign.partnerId }),
    ]);
    expect(outcomesOf(heard)).toEqual({ invalid: 1 });
  });

  it('is recorded of a seat too, once somebody has it', async () => {
    const { id: groupId } = await addGroup({ database, process: processes[0] });
    const { enrolment } = await join(processes[0], noor, groupId);
    const asked = { subject: 'enrolment', subjectId: enrolment.id } as const;
    expect(outcomesOf(await Promise.allSettled([record(asked)]))).toEqual({ conflict: 1 });
    await database.query(
      `update referrals.enrolment set state = 'seated', offer_until = null where id = $1`,
      [enrolment.id],
    );
    const started = { ...asked, result: 'started', startedOn: '2026-11-28' } as const;
    const many = await Promise.allSettled(Array.from({ length: 6 }, (_, index) => record(started, index)));
    expect(outcomesOf(many)).toEqual({ done: 1, conflict: 5 });
  });

  it('is asked after for what is over and has no outcome or an unknown one, longest ago first', async () => {
    const before = (await due()).total;
    const [newest, oldest, known, unknown] = [
      await addAppointmentIn(database, 'booked', { startsAt: '2026-11-27T10:00:00Z' }),
      await addAppointmentIn(database, 'fulfilled', { startsAt: '2026-01-05T10:00:00Z' }),
      await addAppointmentIn(database, 'booked', { startsAt: '2026-01-06T10:00:00Z' }),
      await addAppointmentIn(database, 'no_show', { startsAt: '2026-01-07T10:00:00Z' }),
    ];
    await addAppointmentIn(database, 'cancelled', { startsAt: '2026-01-08T10:00:00Z' });
    await addAppointmentIn(database, 'booked', { startsAt: '2026-11-28T11:30:00Z' });
    await record({ subjectId: known.id, result: 'started', startedOn: '2026-02-01' });
    const asked = await record({ subjectId: unknown.id });
    const list = await due();
    expect(list.total).toBe(before + 3);
    const ids = list.due.map(({ appointmentId }) => appointmentId);
    expect(ids.slice(0, 2)).toEqual([oldest.id, unknown.id]);
    expect(ids).toContain(newest.id);
    expect(ids).not.toContain(known.id);
    expect(list.due[1]).toMatchObject({
      ...{ unknownId: asked.id, contactId: unknown.contactId, state: 'no_show' },
      ...{ hostName: 'Behandelaar', partner: 'Praktijk De Brug', startedAt: '2026-01-07T10:00:00.000Z' },
    });
    await record({ subjectId: unknown.id, result: 'not_started', supersedes: asked.id });
    expect((await due()).total).toBe(before + 2);
  });

  it('P4 of one programme is nothing in the other', async () => {
    const { id } = await addAppointmentIn(database, 'booked', { startsAt: '2026-01-02T10:00:00Z' });
    const outcomes = processes[0].get(Outcomes);
    const subject = { subject: 'appointment', subjectId: id } as const;
    const heard = await Promise.allSettled([
      outcomes.read(kim, subject),
      outcomes.record(kim, { ...subject, result: 'unknown' }),
    ]);
    expect(outcomesOf(heard)).toEqual({ not_found: 2 });
    expect(await processes[0].get(OutcomesToAsk).list(kim)).toEqual({ due: [], total: 0 });
  });
});
