import type { AppointmentDirection } from './appointment.js';
import type { CancelledBy } from './partner-answer.js';

/** Where an appointment stands for its clinic. */
export type PartnerStage = 'asked' | 'confirmed' | 'under_way' | 'over' | 'cancelled';

/** What a clinic can tell of an appointment that is over: an outcome, or that nobody came. */
export const partnerReports = ['started', 'not_started', 'unknown', 'no_show'] as const;
export type PartnerReport = (typeof partnerReports)[number];

/** What was recorded of an appointment, as its clinic may see it. */
export interface RecordedForPartner {
  readonly id: string;
  readonly report: PartnerReport;
  readonly startedOn?: string;
  /** Where, in words; only what the clinic wrote itself. */
  readonly institution?: string;
  readonly recordedAt: string;
  /** Else staff did. */
  readonly byPartner: boolean;
}

/** The number of a client whom the clinic calls, and what may be done with it. */
export interface NumberForPartner {
  readonly value: string;
  readonly mayLeaveVoicemail: boolean;
  /** Times on the wall between which nobody calls. */
  readonly quietFrom?: string;
  readonly quietTo?: string;
}

/** An appointment as its clinic sees it: nothing of the client, and nothing that names the programme. */
export interface PartnerAppointment {
  readonly stage: PartnerStage;
  readonly service: { readonly nl: string; readonly en: string };
  readonly hostName: string;
  readonly location: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
  readonly direction: AppointmentDirection;
  /** What the client says; nothing until one was told. */
  readonly code?: string;
  readonly revision: number;
  readonly cancelledBy?: CancelledBy;
  readonly recorded?: RecordedForPartner;
  /** Where the clinic calls and has confirmed: whether there is a number to ask for. */
  readonly numberKnown?: boolean;
}

/** What a clinic reports. */
export interface ReportOfPartner {
  readonly report: PartnerReport;
  /** Needed for `started`, and left out of account for the others, as is where. */
  readonly startedOn?: string;
  /** Where treatment started, when it was elsewhere. */
  readonly institution?: string;
  /** The one that held when the clinic looked. */
  readonly supersedes?: string;
}

/** What a clinic typed into the form about what came of it. */
export interface TypedReport {
  readonly report?: string;
  readonly startedOn?: string;
  readonly place?: string;
  readonly institution?: string;
}

/** What is not right with what was sent, or has changed meanwhile. */
export type PartnerProblem = 'changed' | 'report' | 'startedOn' | 'institution';

/** The pages of a clinic. */
export type PartnerPage =
  | { readonly kind: 'partner-gone' }
  | { readonly kind: 'partner-busy' }
  | {
      readonly kind: 'partner';
      readonly token: string;
      readonly appointment: PartnerAppointment;
      /** Local date, up to which treatment can have started. */
      readonly today: string;
      /** Declining asks once more. */
      readonly asks?: 'decline';
      readonly problem?: PartnerProblem;
      readonly typed?: TypedReport;
      /** When it was asked for. */
      readonly number?: NumberForPartner;
    };
