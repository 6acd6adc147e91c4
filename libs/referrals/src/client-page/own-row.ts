import type { Label } from '#contract';
import type {
  AppointmentDirection,
  AppointmentState,
  CancelledBy,
  OwnAppointment,
} from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { ownState } from './own-appointment.policy.js';

/** An appointment as it is read for whoever has its code. */
export interface OwnRow {
  readonly id: string;
  readonly service_id: string;
  readonly host_id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly zone: string;
  readonly direction: AppointmentDirection;
  readonly state: AppointmentState;
  readonly cancelled_by: CancelledBy | null;
  readonly changed_at: Date;
  readonly revision: number;
  readonly phone: string | null;
  readonly opening_hours: Label | null;
}

/** The appointment that a code of this hash is of; nothing when there is none. */
export async function appointmentOfCode(
  { prepared }: Transaction,
  hash: Buffer,
): Promise<OwnRow | undefined> {
  const [row] = await prepared<OwnRow>(
    `select a.id, a.service_id, a.host_id, a.starts_at, a.ends_at, a.zone, a.direction, a.state,
       a.cancelled_by, a.changed_at, a.revision, coalesce(v.phone, p.phone) as phone, v.opening_hours
     from referrals.appointment a join referrals.service v on v.id = a.service_id
     join referrals.partner p on p.id = v.partner_id
     where a.programme_id = (select programmes.current()) and a.code_hash = $1`,
    [hash],
  );
  return row;
}

/** The row as its client sees it. */
export function ownViewOf(row: OwnRow, now: Date): OwnAppointment {
  return {
    state: ownState(row, now),
    ...(row.cancelled_by !== null && { cancelledBy: row.cancelled_by }),
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    zone: row.zone,
    direction: row.direction,
    ...(row.phone !== null && { phone: row.phone }),
    ...(row.opening_hours && { openingHours: row.opening_hours }),
    revision: row.revision,
  };
}
