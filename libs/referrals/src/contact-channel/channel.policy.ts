import type { AppointmentDirection, AppointmentState, PutChannel } from '#contract/referrals';
import { plainAddress } from '#platform/mail';
import { Conflict, Invalid } from '#platform/errors';

/** What is known of the appointment that somebody gives a number or an address for. */
export interface ChannelOccasion {
  readonly state: AppointmentState;
  readonly direction: AppointmentDirection;
  readonly ends_at: Date;
}

/** Milliseconds after the end for which it is kept, by the clock that knows no summer; the trigger says the same. */
export const keptAfterMs = 48 * 3_600_000;

const dialled = /^\+?\d{6,15}$/;

/** A number as it is dialled; nothing for what is none. */
export function plainNumber(written: string): string | undefined {
  if (!/^[+\d\s().-]{6,24}$/.test(written)) return undefined;
  const number = written.replace(/[\s().-]/g, '');
  return dialled.test(number) ? number : undefined;
}

/**
 * The number or address as it is kept. Throws `Conflict` for an appointment that is not booked or is over, and
 * `Invalid` with the field for what nobody can be reached by, and for an address where the partner has to call.
 */
export function checkChannel(asked: PutChannel, occasion: ChannelOccasion, now: Date): string {
  if (occasion.state !== 'booked' || occasion.ends_at <= now) throw new Conflict();
  if (asked.kind === 'email' && occasion.direction === 'partner_calls') throw new Invalid('kind');
  if (asked.kind === 'email' && asked.mayLeaveVoicemail) throw new Invalid('mayLeaveVoicemail');
  if ((asked.quietFrom === undefined) !== (asked.quietTo === undefined)) throw new Invalid('quietTo');
  if (asked.quietFrom !== undefined && asked.quietFrom === asked.quietTo) throw new Invalid('quietTo');
  const value = asked.kind === 'phone' ? plainNumber(asked.value) : plainAddress(asked.value);
  if (value === undefined) throw new Invalid('value');
  return value;
}
