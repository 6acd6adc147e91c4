/** What is told of an appointment by mail: the reminder to its client, the rest to the clinic. */
export const noticeKinds = ['clinic_request', 'clinic_cancel', 'reminder', 'outcome_question'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A mail of which nobody knows whether it arrived, or that no server will take. */
export interface NoticeView {
  readonly id: string;
  readonly appointmentId: string;
  readonly kind: NoticeKind;
  /** `unsure`: given to the mail server, and no answer came. `failed`: it will never be taken. */
  readonly state: 'unsure' | 'failed';
  /** Instant. */
  readonly at: string;
}

/** Answer to `GET /api/referrals/notices/unsettled`: the hundred latest, and how many there are. */
export interface UnsettledNotices {
  readonly notices: readonly NoticeView[];
  readonly total: number;
}

/** What a person decides: it is sent again, if it still says how things are, or left as it is. */
export const noticeOutcomes = ['again', 'leave'] as const;
export type NoticeOutcome = (typeof noticeOutcomes)[number];

/** Body of `POST /api/referrals/notices/:id/resolve`. */
export interface ResolveNotice {
  readonly outcome: NoticeOutcome;
}
