import type { CancelledBy, PartnerAnswer } from './partner-answer.js';

/** What an appointment can be. The first two keep the time of the clinician. */
export const appointmentStates = ['held', 'booked', 'fulfilled', 'no_show', 'cancelled', 'expired'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** Who calls at the agreed time; when the client does, nobody needs their number. */
export const appointmentDirections = ['client_calls', 'partner_calls'] as const;
export type AppointmentDirection = (typeof appointmentDirections)[number];

/** A time that is free now. */
export interface FreeSlot {
  readonly id: string;
  readonly hostId: string;
  readonly hostName: string;
  /** Instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** What the clock on the wall shows at the beginning, as in `2026-10-26T10:00`, and where. */
  readonly wallTime: string;
  readonly zone: string;
}

/** Query of `GET /api/referrals/services/:id/slots`. */
export interface SlotFilter {
  /** Local dates, both included, at most 62 days apart; from today on for four weeks when none are named. */
  readonly from?: string;
  readonly to?: string;
  readonly hostId?: string;
  /** Code of the contact form's caller role: none are free for whom the service is not meant. */
  readonly callerRole?: string;
}

/** Answer to it, in order of time. */
export interface FreeSlots {
  readonly slots: readonly FreeSlot[];
}

/** Body of `POST /api/referrals/appointments`: the same key again gives the same appointment. */
export interface HoldAppointment {
  /** UUID chosen by the client. */
  readonly key: string;
  readonly contactId: string;
  readonly slotId: string;
  /** `client_calls` when none is named. */
  readonly direction?: AppointmentDirection;
}

/** Answer to `POST /api/referrals/appointments/:id/code`: told this once, and the one before ends. */
export interface AppointmentCode {
  /** As people say and write it, as in `7Q4M-2K9X-TZB`. */
  readonly code: string;
}

/** Body of `POST /api/referrals/appointments/:id/move`; `revision` is the one that was read. */
export interface MoveAppointment {
  readonly revision: number;
  readonly slotId: string;
}

/** Body of cancelling and of saying how it went; `revision` is the one that was read. */
export interface ChangeAppointment {
  readonly revision: number;
}

/** What can be said of an appointment once its time has come. */
export const appointmentEndings = ['fulfilled', 'no_show'] as const;
export type AppointmentEnding = (typeof appointmentEndings)[number];

/** Body of `POST /api/referrals/appointments/:id/end`. */
export interface EndAppointment extends ChangeAppointment {
  readonly ending: AppointmentEnding;
}

/** An appointment as staff see it. */
export interface AppointmentView {
  readonly id: string;
  readonly contactId: string;
  readonly serviceId: string;
  readonly hostId: string;
  readonly hostName: string;
  /** Name of the partner. */
  readonly partner: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly wallTime: string;
  readonly zone: string;
  readonly direction: AppointmentDirection;
  readonly state: AppointmentState;
  /** Instant at which a hold ends by itself. */
  readonly holdUntil?: string;
  /** Instant at which it was booked; a hold that was let go never was. */
  readonly bookedAt?: string;
  /** Goes up with every change that others must hear of. */
  readonly revision: number;
  /** What the clinic said of this time, and when; nothing while it has said nothing, or since the time changed. */
  readonly partnerAnswer?: PartnerAnswer;
  readonly partnerAnsweredAt?: string;
  readonly cancelledBy?: CancelledBy;
}

/** Answer to `GET /api/contacts/:id/appointments`, newest first. */
export interface ContactAppointments {
  readonly appointments: readonly AppointmentView[];
}

/** Query of `GET /api/referrals/appointments`: one week, by the local date of its Monday or any day of it. */
export interface WeekFilter {
  readonly week: string;
  readonly hostId?: string;
}

/** Answer to it, in order of time; what was cancelled or expired is left out, but not what its clinic declined. */
export interface AppointmentWeek {
  /** Local dates of its Monday and its Sunday. */
  readonly from: string;
  readonly to: string;
  readonly appointments: readonly AppointmentView[];
}
