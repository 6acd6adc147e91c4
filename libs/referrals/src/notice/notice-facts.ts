import type { AppointmentState, NoticeKind } from '#contract/referrals';
import { holds } from '../outcome/outcome-row.js';
import type { QuietHours } from './quiet-hours.js';

/** What is known of a notice, and of its appointment as it stands now. */
export interface NoticeFacts {
  readonly kind: NoticeKind;
  /** Of the appointment when the notice was queued. */
  readonly queuedRevision: number;
  readonly occasion: number;
  /** How often the mail server did not take it. */
  readonly attempts: number;
  readonly appointmentId: string;
  readonly state: AppointmentState;
  readonly revision: number;
  readonly codeNumber: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly zone: string;
  readonly partner: string;
  readonly partnerEmail: string | null;
  /** That the clinic was asked, or may have been. */
  readonly wasAsked: boolean;
  /** That another mail to the clinic about this appointment is being given to the server. */
  readonly isUnderWay: boolean;
  readonly isOutcomeKnown: boolean;
}

/** Where a notice goes; the hours of a client in which it does not. */
export interface NoticeAddress {
  readonly address: string;
  readonly language: 'nl' | 'en';
  readonly quiet?: QuietHours | undefined;
}

const others =
  'referrals.notice o where o.programme_id = n.programme_id and o.appointment_id = n.appointment_id';

/** The {@link NoticeFacts} of a notice `$1` that waits and is due at `$2`. */
export const factsSql = `
  select n.kind, n.revision as "queuedRevision", n.occasion, n.attempts, a.id as "appointmentId", a.state, a.revision,
    a.code_number as "codeNumber", a.starts_at as "startsAt", a.ends_at as "endsAt", a.zone, p.name as partner,
    p.email as "partnerEmail",
    exists (select from ${others} and o.kind = 'clinic_request' and o.state in ('sending', 'sent', 'unsure'))
      as "wasAsked",
    exists (select from ${others} and o.kind <> 'reminder' and o.state = 'sending') as "isUnderWay",
    exists (select from referrals.outcome o where o.programme_id = a.programme_id and o.appointment_id = a.id
      and o.result <> 'unknown' and ${holds}) as "isOutcomeKnown"
  from referrals.notice n
  join referrals.appointment a on a.programme_id = n.programme_id and a.id = n.appointment_id
  join referrals.service v on v.programme_id = a.programme_id and v.id = a.service_id
  join referrals.partner p on p.programme_id = v.programme_id and p.id = v.partner_id
  where n.programme_id = (select programmes.current()) and n.id = $1 and n.state = 'waiting' and n.due_at <= $2`;
