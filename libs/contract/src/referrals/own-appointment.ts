import type { Proof } from '../form-page.js';
import type { Label } from '../programme.js';
import type { AppointmentDirection } from './appointment.js';
import type { OwnSeat } from './group.js';
import type { CancelledBy } from './partner-answer.js';

/** Where an appointment stands for whoever has its code: to come, going on, past, or given up. */
export type OwnAppointmentState = 'booked' | 'now' | 'over' | 'cancelled';

/** What whoever has the code of an appointment sees of it: nobody's name, and nothing that says what it is about. */
export interface OwnAppointment {
  readonly state: OwnAppointmentState;
  /** Who gave it up. */
  readonly cancelledBy?: CancelledBy;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
  readonly direction: AppointmentDirection;
  /** The number to call, and when it is answered. */
  readonly phone?: string;
  readonly openingHours?: Label;
  readonly revision: number;
}

/** A time they can have instead. */
export interface OwnTime {
  readonly slotId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
}

/** Free times in their order, of some days; `next` is the local date from which there are more. */
export interface OwnTimes {
  readonly times: readonly OwnTime[];
  readonly next?: string;
}

/**
 * A page on the host of appointments, as the server draws it; each works without JavaScript. `pass` names what the
 * code opened for half an hour, and says nothing of it.
 */
export type AppointmentPage =
  | {
      readonly kind: 'entry';
      readonly typed?: string;
      readonly problem?: 'unknown' | 'busy' | 'work' | 'gone';
      readonly proof?: Proof;
    }
  | {
      readonly kind: 'appointment';
      readonly pass: string;
      readonly appointment: OwnAppointment;
      /** What just happened: moved, changed by somebody else meanwhile, or too much at once. */
      readonly note?: 'moved' | 'changed' | 'busy';
    }
  | {
      readonly kind: 'times';
      readonly pass: string;
      readonly appointment: OwnAppointment;
      readonly free: OwnTimes;
      readonly problem?: 'taken' | 'choose';
    }
  | { readonly kind: 'cancel'; readonly pass: string; readonly appointment: OwnAppointment }
  | {
      readonly kind: 'seat';
      readonly pass: string;
      readonly seat: OwnSeat;
      readonly note?: 'changed' | 'busy';
    }
  | { readonly kind: 'leave'; readonly pass: string; readonly seat: OwnSeat }
  | { readonly kind: 'not_found' | 'unavailable' };
