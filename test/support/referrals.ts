import { randomUUID } from 'node:crypto';
import type { AppointmentView, FreeSlot } from '#contract/referrals';
import type { Console } from './console.js';
import type { TestDatabase } from './database.js';
import type { Answer } from './http.js';

/** A service of a made-up partner with its clinicians. */
export interface Clinic {
  readonly programme: string;
  readonly serviceId: string;
  readonly hostIds: readonly string[];
}

/** Adds a partner with one service and so many hosts, in Amsterdam; past the wall. */
export async function addClinic(
  database: TestDatabase,
  {
    programme = 'helpwanted',
    hosts = 1,
    callerRoles = [],
    validTo = null,
  }: {
    readonly programme?: string;
    readonly hosts?: number;
    readonly callerRoles?: readonly string[];
    readonly validTo?: string | null;
  } = {},
): Promise<Clinic> {
  const [partnerId, locationId, serviceId] = [randomUUID(), randomUUID(), randomUUID()];
  const hostIds = Array.from({ length: hosts }, () => randomUUID());
  const add = (text: string, ...values: readonly unknown[]) =>
    database.query(
      `with at as (select id as programme_id from programmes.programme where code = $1) ${text}`,
      [programme, ...values],
    );
  await add(
    `insert into referrals.partner (id, programme_id, name, email, phone)
     select $2, programme_id, 'Kliniek', 'kliniek@example.org', '088 000 00 02' from at`,
    partnerId,
  );
  await add(
    `insert into referrals.location (id, programme_id, partner_id, name, region)
     select $2, programme_id, $3, 'Amsterdam', 'Noord-Holland' from at`,
    locationId,
    partnerId,
  );
  await add(
    `insert into referrals.service (id, programme_id, partner_id, code, label, kind, caller_roles, valid_from, valid_to)
     select $2, programme_id, $3, $4, '{"nl": "Belafspraak", "en": "Call"}', 'appointment', $5, '2020-01-01', $6 from at`,
    serviceId,
    partnerId,
    `call-${serviceId.slice(0, 8)}`,
    callerRoles,
    validTo,
  );
  await add(
    `insert into referrals.host (id, programme_id, service_id, location_id, name)
     select id, programme_id, $3, $4, 'Behandelaar ' || n from at, unnest($2::uuid[]) with ordinality each (id, n)`,
    hostIds,
    serviceId,
    locationId,
  );
  return { programme, serviceId, hostIds };
}

/** Adds times of a host, each from an instant for some minutes; gives their ids in the same order. */
export async function addSlots(
  database: TestDatabase,
  hostId: string,
  starts: readonly (Date | string)[],
  minutes = 50,
): Promise<string[]> {
  const ids = starts.map(() => randomUUID());
  await database.query(
    `insert into referrals.slot (id, programme_id, host_id, during, wall_time, zone)
     select each.id, h.programme_id, h.id, tstzrange(at, at + make_interval(mins => $4)),
       to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD"T"HH24:MI'), 'Europe/Amsterdam'
     from referrals.host h, unnest($2::uuid[], $3::timestamptz[]) each (id, at) where h.id = $1`,
    [hostId, ids, starts.map((start) => new Date(start)), minutes],
  );
  return ids;
}

/** Adds a rule of a host and days on which they are away; past the wall, so that no times come of it. */
export async function addAvailability(database: TestDatabase, hostId: string): Promise<void> {
  await database.query(
    `insert into referrals.availability_rule
       (id, programme_id, host_id, rrule, start_at, minutes, zone, valid_from)
     select $2, programme_id, id, 'FREQ=WEEKLY;BYDAY=MO', '09:00', 45, 'Europe/Amsterdam', '2026-01-01'
     from referrals.host where id = $1`,
    [hostId, randomUUID()],
  );
  await database.query(
    `insert into referrals.closure (id, programme_id, host_id, from_date, to_date, reason)
     select $2, programme_id, id, '2099-01-01', '2099-01-31', 'Vakantie' from referrals.host where id = $1`,
    [hostId, randomUUID()],
  );
}

/** An instant so many hours after now, on the hour. */
export function inHours(hours: number): Date {
  const hour = 3_600_000;
  return new Date((Math.ceil(Date.now() / hour) + hours) * hour);
}

type Refusal = { readonly error: { readonly code: string; readonly alternatives?: readonly FreeSlot[] } };

/** Asks to hold a time for a contact. */
export function hold(
  page: Console,
  contactId: string,
  slotId: string,
  key: string = randomUUID(),
): Promise<Answer<AppointmentView & Refusal>> {
  return page.ask('POST', '/api/referrals/appointments', { key, contactId, slotId });
}

/** Holds a time and books it. */
export async function book(page: Console, contactId: string, slotId: string): Promise<AppointmentView> {
  const { status, body, text } = await hold(page, contactId, slotId);
  if (status !== 201) throw new Error(`no hold: ${status} ${text}`);
  return page.must('POST', `/api/referrals/appointments/${body.id}/confirm`);
}

/** Asks something of an appointment. */
export function act(
  page: Console,
  { id, revision }: Pick<AppointmentView, 'id' | 'revision'>,
  [verb, more = {}]: readonly [verb: 'confirm' | 'move' | 'cancel' | 'end', more?: object],
): Promise<Answer<AppointmentView & Refusal>> {
  const body = verb === 'confirm' ? {} : { revision, ...more };
  return page.ask('POST', `/api/referrals/appointments/${id}/${verb}`, body);
}

/** What an appointment is that a test starts from. */
export interface MadeAppointment {
  readonly id?: string;
  readonly slotId: string;
  readonly contactId: string;
  readonly login: string;
  readonly state: 'held' | 'booked';
}

/** Adds an appointment for a time, past the wall and the rules: held for an hour, or booked; gives its id. */
export async function addAppointment(database: TestDatabase, made: MadeAppointment): Promise<string> {
  const id = made.id ?? randomUUID();
  await database.query(
    `insert into referrals.appointment (id, programme_id, contact_id, service_id, host_id, hold_key, during, wall_time,
       zone, direction, state, hold_until, held_by, created_by, created_at, booked_at, changed_at)
     select $1, s.programme_id, $3, h.service_id, h.id, gen_random_uuid(), s.during, s.wall_time, s.zone,
       'client_calls', $5, now() + interval '1 hour', t.id, t.id, now(), case $5 when 'booked' then now() end, now()
     from referrals.slot s join referrals.host h on h.id = s.host_id, identity.staff t
     where s.id = $2 and t.login = $4`,
    [id, made.slotId, made.contactId, made.login, made.state],
  );
  return id;
}

/** Adds a notice of an appointment that is not due for long, past the wall; gives its id. */
export async function addNotice(
  database: TestDatabase,
  appointmentId: string,
  state: 'waiting' | 'unsure' = 'waiting',
): Promise<string> {
  const id = randomUUID();
  await database.query(
    `insert into referrals.notice (id, programme_id, appointment_id, kind, revision, due_at, state, state_at)
     select $1, programme_id, id, 'clinic_request', revision, '2099-01-01', $3, now()
     from referrals.appointment where id = $2`,
    [id, appointmentId, state],
  );
  return id;
}
