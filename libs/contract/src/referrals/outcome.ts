import type { AppointmentState } from './appointment.js';

/** What came of a referral. Unknown is an answer too, and is asked after again. */
export const outcomeResults = ['started', 'not_started', 'unknown'] as const;
export type OutcomeResult = (typeof outcomeResults)[number];

/** What an outcome is of. */
export const outcomeSubjects = ['appointment', 'enrolment'] as const;
export type OutcomeSubject = (typeof outcomeSubjects)[number];

/** What came of an appointment or a seat, as somebody told it; a later one takes its place and it stays. */
export interface OutcomeView {
  readonly id: string;
  readonly subject: OutcomeSubject;
  readonly subjectId: string;
  readonly result: OutcomeResult;
  /** Local date on which treatment started. */
  readonly startedOn?: string;
  /** Where, when that is a partner of the programme. */
  readonly partnerId?: string;
  /** Where, in words, when it is none. */
  readonly institution?: string;
  /** Who told it: somebody of the staff, or the partner through its link. */
  readonly recordedBy?: string;
  readonly recordedByPartner?: string;
  readonly recordedAt: string;
  /** The one whose place it took. */
  readonly supersedes?: string;
}

/** Answer to `GET /api/referrals/outcomes/:subject/:id`: newest first, so the first is the one that holds. */
export interface OutcomeHistory {
  readonly outcomes: readonly OutcomeView[];
}

/** Body of `POST /api/referrals/outcomes`. */
export interface RecordOutcome {
  readonly subject: OutcomeSubject;
  readonly subjectId: string;
  readonly result: OutcomeResult;
  /** Needed for `started`, and refused for the others. */
  readonly startedOn?: string;
  /** Another partner than the one of the appointment, or words; not both. */
  readonly partnerId?: string;
  readonly institution?: string;
  /** The one that holds now, when there is one: whoever saw another hears `conflict`. */
  readonly supersedes?: string;
}

/** An appointment that is over and of which it is not known what came. */
export interface OutcomeDue {
  readonly appointmentId: string;
  readonly contactId: string;
  readonly serviceId: string;
  readonly hostName: string;
  /** Name of the partner. */
  readonly partner: string;
  readonly startedAt: string;
  readonly endedAt: string;
  /** Whether it took place, as far as somebody said. */
  readonly state: AppointmentState;
  /** The outcome that says it is unknown, when somebody recorded that. */
  readonly unknownId?: string;
  readonly askedAt?: string;
}

/** Answer to `GET /api/referrals/outcomes/due`: longest ago first. */
export interface OutcomesDue {
  readonly due: readonly OutcomeDue[];
  readonly total: number;
}
