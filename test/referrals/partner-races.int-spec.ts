import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import {
  Booking,
  FreeTimes,
  Outcomes,
  PartnerAnswers,
  PartnerAppointments,
  PartnerReports,
  Rebooking,
  type ReferralActor,
} from '#referrals';
import { setClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { actorOf, addAppointmentIn } from '../support/groups.js';
import { addAppointment, addClinic, addSlots } from '../support/referrals.js';
import { startServices } from '../support/services.js';
import { outcomesOf } from '../support/settled.js';

const programme = 'helpwanted';
const client = { programme, party: 'client' } as const;

describe('a clinic and others at the same moment', () => {
  let database: TestDatabase;
  let processes: readonly [TestingModule, TestingModule];
  let noor: ReferralActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    processes = [await startServices({ database }), await startServices({ database })];
    noor = await actorOf(database, 'noor');
    processes.forEach((process) => setClock(process, '2026-11-28T12:00:00Z'));
  });

  afterAll(async () => {
    for (const process of processes) await process.close();
    await database.drop();
  });

  const [one, two] = [() => processes[0], () => processes[1]];
  const linked = (appointmentId: string) => ({ programme, appointmentId });
  const rowOf = async (id: string) => {
    const [row] = await database.query<Record<string, unknown>>(
      `select state, revision, partner_answer, cancelled_by, starts_at from referrals.appointment where id = $1`,
      [id],
    );
    return row;
  };
  /** A booked appointment and two more times of its clinician. */
  const booked = async () => {
    const clinic = await addClinic(database);
    const [hostId = ''] = clinic.hostIds;
    const times = ['2026-12-01T09:00:00Z', '2026-12-01T11:00:00Z', '2026-12-01T13:00:00Z'];
    const [own = '', later = '', last = ''] = await addSlots(database, hostId, times);
    const made = { slotId: own, contactId: randomUUID(), login: 'noor@demo.test', state: 'booked' } as const;
    return { ...clinic, hostId, own, later, last, id: await addAppointment(database, made) };
  };
  const free = async (serviceId: string): Promise<string[]> => {
    const days = { from: '2026-12-01', to: '2026-12-01' };
    const { slots } = await one().get(FreeTimes).list(noor, serviceId, days);
    return slots.map(({ id }) => id);
  };
  const holding = (slotId: string, process: TestingModule) =>
    process.get(Booking).hold(noor, { key: randomUUID(), contactId: randomUUID(), slotId });

  it('R9 an hour that a clinic declined is given to nobody any more: not offered, not held, not moved to', async () => {
    const { id, serviceId, own, later } = await booked();
    await one().get(PartnerAnswers).decline(linked(id), 1);
    expect(await free(serviceId)).not.toContain(own);
    const heard = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => holding(own, index % 2 === 0 ? one() : two())),
    );
    expect(outcomesOf(heard)).toEqual({ slot_taken: 6 });
    const other = await addAppointment(database, {
      slotId: later,
      contactId: randomUUID(),
      login: 'noor@demo.test',
      state: 'booked',
    });
    const move = () => two().get(Rebooking).move(noor, other, { revision: 1, slotId: own });
    expect(outcomesOf(await Promise.allSettled([move()]))).toEqual({ slot_taken: 1 });
    expect(await rowOf(other)).toMatchObject({ state: 'booked', revision: 1 });
  });

  it('R9 also not to who waited for it while it was being declined, where one that staff give up is free at once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, own } = await booked();
      const [declined, ...held] = await Promise.allSettled([
        one().get(PartnerAnswers).decline(linked(id), 1),
        ...Array.from({ length: 3 }, () => holding(own, two())),
      ]);
      expect(declined.status).toBe('fulfilled');
      expect(outcomesOf(held)).toEqual({ slot_taken: 3 });
    }
    const { id, own, serviceId } = await booked();
    await two().get(Rebooking).cancel(noor, id, { revision: 1 });
    expect(await free(serviceId)).toContain(own);
    expect((await holding(own, one())).state).toBe('held');
  });

  it('confirming while the client gives it up: one of the two counts, and nothing is both', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id } = await booked();
      const both = await Promise.allSettled([
        one().get(PartnerAnswers).confirm(linked(id), 1),
        two().get(Rebooking).cancel(client, id, { revision: 1 }),
      ]);
      expect(both[1].status).toBe('fulfilled');
      const confirmedFirst = both[0].status === 'fulfilled';
      expect(await rowOf(id)).toMatchObject({
        state: 'cancelled',
        cancelled_by: 'client',
        partner_answer: confirmedFirst ? 'confirmed' : null,
      });
      const { stage, cancelledBy } = await one().get(PartnerAppointments).read(linked(id));
      expect([stage, cancelledBy]).toEqual(['cancelled', 'client']);
    }
  });

  it('declining while staff move it: exactly one happens, and the other hears that it is otherwise now', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, later } = await booked();
      const both = await Promise.allSettled([
        one().get(PartnerAnswers).decline(linked(id), 1),
        two().get(Rebooking).move(noor, id, { revision: 1, slotId: later }),
      ]);
      expect(outcomesOf(both)).toEqual({ done: 1, conflict: 1 });
      const declined = both[0].status === 'fulfilled';
      expect(await rowOf(id)).toMatchObject({
        revision: 2,
        state: declined ? 'cancelled' : 'booked',
        partner_answer: declined ? 'declined' : null,
      });
    }
  });

  it('one that is moved has to be confirmed anew, and what was seen before confirms nothing', async () => {
    const { id, later } = await booked();
    await one().get(PartnerAnswers).confirm(linked(id), 1);
    await two().get(Rebooking).move(noor, id, { revision: 1, slotId: later });
    expect(await rowOf(id)).toMatchObject({ revision: 2, partner_answer: null });
    const { stage, startsAt } = await one().get(PartnerAppointments).read(linked(id));
    expect([stage, startsAt]).toEqual(['asked', '2026-12-01T11:00:00.000Z']);
    const old = await Promise.allSettled([one().get(PartnerAnswers).confirm(linked(id), 1)]);
    expect(outcomesOf(old)).toEqual({ conflict: 1 });
    await one().get(PartnerAnswers).confirm(linked(id), 2);
    expect(await rowOf(id)).toMatchObject({ partner_answer: 'confirmed' });
  });

  it('invariant 6: a clinic and a counsellor who record at once leave exactly one outcome that holds', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id } = await addAppointmentIn(database, 'booked', { startsAt: '2026-11-20T09:00:00Z' });
      const started = { result: 'started', startedOn: '2026-11-24' } as const;
      const all = await Promise.allSettled(
        Array.from({ length: 6 }, (_, index) =>
          index % 2 === 0
            ? one()
                .get(PartnerReports)
                .record(linked(id), { report: index % 4 === 0 ? 'no_show' : 'unknown' })
            : two()
                .get(Outcomes)
                .record(noor, { subject: 'appointment', subjectId: id, ...started }),
        ),
      );
      expect(outcomesOf(all)).toEqual({ done: 1, conflict: 5 });
      const kept = await database.query<{ recorded_by: string | null; result: string }>(
        'select recorded_by, result from referrals.outcome where appointment_id = $1',
        [id],
      );
      expect(kept).toHaveLength(1);
      expect(kept[0]?.recorded_by === null).toBe(kept[0]?.result !== 'started');
    }
  });

  it('invariant 6: what a clinic reports while staff give it up never is of what was not booked', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id } = await addAppointmentIn(database, 'booked', { startsAt: '2026-11-20T09:00:00Z' });
      const both = await Promise.allSettled([
        one().get(PartnerReports).record(linked(id), { report: 'started', startedOn: '2026-11-24' }),
        two().get(Rebooking).cancel(noor, id, { revision: 1 }),
      ]);
      expect(outcomesOf(both)).toEqual({ done: 1, conflict: 1 });
      const outcomes = await database.query('select from referrals.outcome where appointment_id = $1', [id]);
      const { state } = (await rowOf(id)) as { state: string };
      expect([state, outcomes.length]).toEqual(
        both[0].status === 'fulfilled' ? ['fulfilled', 1] : ['cancelled', 0],
      );
    }
  });

  it('Postgres holds an outcome to one teller, and a declined one to a clinic, where the code forgets to look', async () => {
    const { id } = await addAppointmentIn(database, 'booked');
    const told = (by: string) =>
      database.query(
        `insert into referrals.outcome (id, programme_id, appointment_id, result, recorded_by, recorded_by_partner, recorded_at)
         select gen_random_uuid(), a.programme_id, a.id, 'unknown', ${by}, now()
         from referrals.appointment a join referrals.service v on v.id = a.service_id where a.id = $1`,
        [id],
      );
    await expect(told('null, null')).rejects.toMatchObject({ constraint: 'outcome_recorded' });
    await expect(told('a.created_by, v.partner_id')).rejects.toMatchObject({
      constraint: 'outcome_recorded',
    });
    await expect(
      database.query(
        `update referrals.appointment set partner_answer = 'declined', partner_answered_at = now() where id = $1`,
        [id],
      ),
    ).rejects.toMatchObject({ constraint: 'appointment_declined' });
  });
});
