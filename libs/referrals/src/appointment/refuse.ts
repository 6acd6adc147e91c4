import type { Transaction } from '#platform/database';
import { type DomainError, Conflict, Forbidden, Invalid } from '#platform/errors';
import { nearestFree } from '../availability/nearest-free.js';
import type { AskedSlot } from '../availability/slot-row.js';
import { SlotTaken } from '../referrals.errors.js';
import type { Refused } from './appointment.policy.js';

const errors: Readonly<Record<Exclude<Refused, 'taken'>, () => DomainError>> = {
  not_theirs: () => new Forbidden(),
  not_for_them: () => new Invalid('contactId'),
  elsewhere: () => new Invalid('slotId'),
  now_otherwise: () => new Conflict(),
};

/** Throws what a refusal is called outside; nothing when there is none. Of a time that is taken the nearest free ones are told. */
export async function refuse(
  refused: Refused | undefined,
  transaction: Transaction,
  { slot, now }: { readonly slot?: AskedSlot; readonly now: Date },
): Promise<void> {
  if (refused === undefined) return;
  if (refused !== 'taken') throw errors[refused]();
  throw new SlotTaken(slot ? await nearestFree(transaction, slot, now) : []);
}
