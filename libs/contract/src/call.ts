import type { ContactView } from './contact.js';
import type { CrisisLine, OpenState, WeeklyShift } from './programme.js';

/** A call of the one who asks that is not logged yet. */
export interface CurrentCall {
  /** The contact it is. */
  readonly contactId: string;
  readonly running: boolean;
  /** How long it has taken, or took, by the server's clock. */
  readonly seconds: number;
}

/** Calls nobody answered, in local time. */
export interface MissedCalls {
  readonly today: number;
  /** Since Monday. */
  readonly week: number;
  /** How many of today's a telephone system told. */
  readonly told: number;
}

/** Answer to `GET /api/phone`: the line now, and nothing that was said on it. */
export interface PhoneView extends OpenState {
  readonly number: string;
  readonly weekly: readonly WeeklyShift[];
  /** Numbers to name to whoever calls. */
  readonly lines: readonly CrisisLine[];
  readonly missed: MissedCalls;
  readonly call?: CurrentCall;
}

/** Body of `POST /api/calls`: the same key again gives the same call. */
export interface StartCall {
  /** UUID chosen by the client. */
  readonly key: string;
}

/** Answer to starting, stopping and resuming a call. */
export interface CallView {
  readonly call: CurrentCall;
  readonly contact: ContactView;
}

/** Body of `POST /api/missed-calls`: the same key again counts once. */
export interface CountMissedCall {
  /** UUID chosen by the client; undoing names it again. */
  readonly key: string;
}

/** What a telephone system can tell. */
export const telephonyEvents = ['ringing', 'answered', 'missed', 'ended'] as const;
export type TelephonyEventKind = (typeof telephonyEvents)[number];

/** Body of `POST /api/telephony/events`; whatever else a telephone system sends, such as a number, is dropped. */
export interface TelephonyEvent {
  /** The system's own name for this event; the same again is refused. */
  readonly id: string;
  readonly event: TelephonyEventKind;
}

/** Answer to it: only a missed call counts. */
export interface TelephonyAnswer {
  readonly counted: boolean;
}
