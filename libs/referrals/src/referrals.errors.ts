import type { FreeSlot } from '#contract/referrals';
import { DomainError } from '#platform/errors';

/** That time can no longer be had: somebody else has it, or it has begun. Tells the nearest that are free. */
export class SlotTaken extends DomainError {
  readonly code = 'slot_taken';
  override readonly details: { readonly alternatives: readonly FreeSlot[] };

  constructor(alternatives: readonly FreeSlot[]) {
    super();
    this.details = { alternatives };
  }
}
