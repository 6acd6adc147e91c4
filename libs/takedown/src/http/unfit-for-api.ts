import type { AttemptFault } from '#contract/takedown';

/** A notice that an interface cannot be told: nothing of it leaves. Says why as a code, and nothing of the notice. */
export class UnfitForApi extends Error {
  override readonly name = 'UnfitForApi';

  constructor(readonly fault: AttemptFault) {
    super(fault);
  }
}
