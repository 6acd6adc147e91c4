import type { AppointmentDirection, AppointmentState, CancelledBy, PartnerAnswer } from '#contract/referrals';
import type { Transaction } from '#platform/database';

/** What of an appointment concerns its clinic, as Postgres gives it. */
export interface PartnerRow {
  readonly id: string;
  readonly partner_id: string;
  readonly service: { readonly nl: string; readonly en: string };
  readonly host_name: string;
  readonly location: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly zone: string;
  readonly direction: AppointmentDirection;
  readonly state: AppointmentState;
  readonly revision: number;
  readonly code_number: number;
  readonly partner_answer: PartnerAnswer | null;
  readonly cancelled_by: CancelledBy | null;
}

/** The appointment of a link, if it is there; nothing of the contact is read. */
export async function partnerRowOf(
  { prepared }: Transaction,
  appointmentId: string,
): Promise<PartnerRow | undefined> {
  const [row] = await prepared<PartnerRow>(
    `select a.id, v.partner_id, v.label as service, h.name as host_name, l.name as location, a.starts_at, a.ends_at,
       a.zone, a.direction, a.state, a.revision, a.code_number, a.partner_answer, a.cancelled_by
     from referrals.appointment a join referrals.service v on v.id = a.service_id
     join referrals.host h on h.id = a.host_id join referrals.location l on l.id = h.location_id
     where a.programme_id = (select programmes.current()) and a.id = $1`,
    [appointmentId],
  );
  return row;
}
