import type { FreeSlot } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { type DomainError, Conflict, Forbidden, Invalid } from '#platform/errors';
import { nearestFree } from '../availability/nearest-free.js';
import type { AskedSlot } from '../availability/slot-row.js';
import { SlotTaken } from '../referrals.errors.js';
import type { Refused } from './appointment.policy.js';

const errors: Readonly<Record<Refused, (free: readonly FreeSlot[]) => DomainError>> = {
  taken: (free) => new SlotTaken(free),
  not_theirs: () => new Forbidden(),
  not_for_them: () => new Invalid('contactId'),
  elsewhere: () => new Invalid('slotId'),
  now_otherwise: () => new Conflict(),
};

/** What a refusal is called outside; `free` are the nearest free times, told of one that is taken. */
export const refusalOf = (refused: Refused, free: readonly FreeSlot[] = []): DomainError =>
  errors[refused](free);

/** Throws what a refusal is called outside; nothing when there is none. Of a time that is taken the nearest free ones are told. */
export async function refuse(
  refused: Refused | undefined,
  transaction: Transaction,
  { slot, now }: { readonly slot?: AskedSlot; readonly now: Date },
): Promise<void> {
  if (refused === undefined) return;
  const told = refused === 'taken' && slot ? [slot] : [];
  throw refusalOf(refused, (await nearestFree(transaction, told, now)).get(slot?.id ?? ''));
}
