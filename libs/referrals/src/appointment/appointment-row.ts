import type {
  AppointmentDirection,
  AppointmentState,
  AppointmentView,
  CancelledBy,
  PartnerAnswer,
} from '#contract/referrals';

/** A row of `referrals.appointment` as it is read, with the names of host and partner. */
export interface AppointmentRow {
  readonly id: string;
  readonly contact_id: string;
  readonly service_id: string;
  readonly host_id: string;
  readonly host_name: string;
  readonly partner: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly wall_time: string;
  readonly zone: string;
  readonly direction: AppointmentDirection;
  readonly state: AppointmentState;
  readonly hold_until: Date | null;
  readonly held_by: string | null;
  readonly booked_at: Date | null;
  readonly created_by: string;
  readonly hold_key: string;
  readonly revision: number;
  readonly partner_answer: PartnerAnswer | null;
  readonly partner_answered_at: Date | null;
  readonly cancelled_by: CancelledBy | null;
}

/**
 * Columns of an {@link AppointmentRow}; `a` is the appointment. Names are looked up for each: how few hosts and services
 * the wall lets through Postgres does not know, and joined, it would begin with all of them.
 */
const columns = `a.id, a.contact_id, a.service_id, a.host_id,
  (select h.name from referrals.host h where h.id = a.host_id) as host_name,
  (select p.name from referrals.service v join referrals.partner p on p.id = v.partner_id
    where v.id = a.service_id) as partner,
  a.starts_at, a.ends_at, a.wall_time, a.zone, a.direction, a.state, a.hold_until, a.held_by, a.booked_at, a.created_by,
  a.hold_key, a.revision, a.partner_answer, a.partner_answered_at, a.cancelled_by`;

/** Reads {@link AppointmentRow}s, to be followed by a condition on `a`. */
export const readingSql = `select ${columns} from referrals.appointment a`;

/** Changes appointments and reads what they have become, in one statement. */
export const changingSql = (change: string): string =>
  `with a as (${change} returning *) select ${columns} from a`;

/** What an appointment is at an instant: a hold ends by itself, also before anyone has written it down. */
export function stateAt({ state, hold_until: until }: AppointmentRow, now: Date): AppointmentState {
  return state === 'held' && until !== null && until <= now ? 'expired' : state;
}

/** The row as staff see it. */
export function viewOf(row: AppointmentRow, now: Date): AppointmentView {
  const state = stateAt(row, now);
  return {
    id: row.id,
    contactId: row.contact_id,
    serviceId: row.service_id,
    hostId: row.host_id,
    hostName: row.host_name,
    partner: row.partner,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    wallTime: row.wall_time,
    zone: row.zone,
    direction: row.direction,
    state,
    ...(state === 'held' && row.hold_until && { holdUntil: row.hold_until.toISOString() }),
    ...(row.booked_at && { bookedAt: row.booked_at.toISOString() }),
    revision: row.revision,
    ...(row.partner_answer && { partnerAnswer: row.partner_answer }),
    ...(row.partner_answered_at && { partnerAnsweredAt: row.partner_answered_at.toISOString() }),
    ...(row.cancelled_by && { cancelledBy: row.cancelled_by }),
  };
}
