import { randomBytes, randomUUID } from 'node:crypto';
import { KeyRing } from '#platform/crypto';
import type { TestDatabase } from './database.js';
import { addAppointmentIn, addService } from './groups.js';

/** What {@link addGroupRows} makes, by name. */
export interface GroupRows {
  readonly groupService: string;
  /** Without seats, so that nobody is offered one. */
  readonly group: string;
  readonly meeting: string;
  readonly lastMeeting: string;
  /** Somebody who waits. */
  readonly enrolment: string;
  readonly pastAppointment: string;
}

/** The code of somebody else who waits, and one that is whole and nobody's. */
export const seatCode = '7Q4M-2K9X-TZE';
export const strangeSeatCode = '7Q4M-2K9X-TYC';

/** Adds a group with two meetings to come and two who wait, and an appointment that is over; past the wall. */
export async function addGroupRows(
  database: TestDatabase,
  keys: KeyRing,
  {
    programme = 'helpwanted',
    known = {},
  }: { readonly programme?: string; readonly known?: Partial<GroupRows> } = {},
): Promise<GroupRows> {
  const { serviceId: groupService } = await addService(database, 'group', programme);
  const over = { programme, ...(known.pastAppointment && { id: known.pastAppointment }) };
  const { id: pastAppointment } = await addAppointmentIn(database, 'booked', over);
  const [group, meeting, lastMeeting, enrolment] = [
    known.group ?? randomUUID(),
    known.meeting ?? randomUUID(),
    randomUUID(),
    known.enrolment ?? randomUUID(),
  ];
  const add = (text: string, ...values: readonly unknown[]) =>
    database.query(
      `with at as (select id as programme_id from programmes.programme where code = $1) ${text}`,
      [programme, ...values],
    );
  await add(
    `insert into referrals.peer_group (id, programme_id, service_id, region, caller_roles, capacity, offer_hours, created_at)
     select $2, programme_id, $3, 'Drenthe', '{partner}', 0, 72, now() from at`,
    group,
    groupService,
  );
  await add(
    `insert into referrals.peer_session (id, programme_id, group_id, during, wall_time, zone)
     select id, programme_id, $2, tstzrange(day, day + interval '1 hour'), '2099-01-05T19:30', 'Europe/Amsterdam'
     from at, unnest($3::uuid[], array['2099-01-05T18:30Z', '2099-01-12T18:30Z']::timestamptz[]) each (id, day)`,
    group,
    [meeting, lastMeeting],
  );
  const waits = (id: string, codeHash: Buffer) =>
    add(
      `insert into referrals.enrolment (id, programme_id, group_id, contact_id, caller_role, state, priority, joined_at,
         code_hash, created_by)
       select $2, programme_id, $3, gen_random_uuid(), 'partner', 'waiting', 1, now(), $4, s.id
       from at, identity.staff s where s.login = 'noor@demo.test'`,
      id,
      group,
      codeHash,
    );
  await waits(enrolment, randomBytes(32));
  await waits(randomUUID(), keys.keyedHash('seat-code', `${programme}|${seatCode.replaceAll('-', '')}`));
  return { groupService, group, meeting, lastMeeting, enrolment, pastAppointment };
}

/** Adds an outcome of an appointment, with a key of words; past the wall. */
export async function addOutcome(database: TestDatabase, appointmentId: string): Promise<void> {
  await database.query(
    `with told as (
       insert into referrals.outcome (id, programme_id, appointment_id, result, started_on, institution, recorded_by, recorded_at)
       select gen_random_uuid(), programme_id, id, 'started', '2026-11-02', 'x', created_by, now()
       from referrals.appointment where id = $1 returning id, programme_id
     ) insert into referrals.outcome_key (outcome_id, programme_id, wrapped) select id, programme_id, 'x' from told`,
    [appointmentId],
  );
}
