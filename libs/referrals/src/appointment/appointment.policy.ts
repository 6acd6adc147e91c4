import type { AppointmentEnding } from '#contract/referrals';
import type { AskedSlot } from '../availability/slot-row.js';
import { isOpenTo } from '../directory/eligibility.policy.js';
import type { ReferralActor } from '../referral-actor.js';
import { type AppointmentRow, stateAt } from './appointment-row.js';
import { type AppointmentAct, after } from './appointment-states.js';

/** Milliseconds for which a time is kept while it is talked about. */
export const holdMs = 10 * 60_000;

/** Why something cannot be done. */
export type Refused = 'taken' | 'not_theirs' | 'not_for_them' | 'elsewhere' | 'now_otherwise';

/** Why a time cannot be held for someone; nothing when it can. */
export function holdRefused(
  slot: AskedSlot,
  { callerRole, now }: { readonly callerRole: string | undefined; readonly now: Date },
): Refused | undefined {
  if (!isOpenTo(slot, { callerRole, date: slot.date })) return 'not_for_them';
  return slot.starts_at <= now ? 'taken' : undefined;
}

/** Why a hold cannot be confirmed: whoever holds it books it, while it lasts. */
export function confirmRefused(actor: ReferralActor, row: AppointmentRow, now: Date): Refused | undefined {
  if (after(stateAt(row, now), 'confirm') === undefined) return 'now_otherwise';
  return row.held_by === actor.staffId ? undefined : 'not_theirs';
}

/** Why an appointment cannot be given another time: it stays with its service, and nothing begins in the past. */
export function moveRefused(row: AppointmentRow, slot: AskedSlot, now: Date): Refused | undefined {
  if (after(stateAt(row, now), 'move') === undefined) return 'now_otherwise';
  if (slot.service_id !== row.service_id) return 'elsewhere';
  return slot.starts_at <= now ? 'taken' : undefined;
}

/** How it went is known once it has begun. */
export function endRefused(row: AppointmentRow, ending: AppointmentEnding, now: Date): Refused | undefined {
  const act: AppointmentAct = ending === 'fulfilled' ? 'fulfil' : 'miss';
  return after(stateAt(row, now), act) === undefined || row.starts_at > now ? 'now_otherwise' : undefined;
}
