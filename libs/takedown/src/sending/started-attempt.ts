import type { TargetKind } from '#contract/takedown';
import type { DueAttempt } from './due-attempt.js';

/** An attempt of which it is committed that the server is being asked; nobody else asks. */
export interface StartedAttempt extends Omit<DueAttempt, 'explanation'> {
  /** This try, from one. */
  readonly tries: number;
  readonly messageId: string;
  readonly token: string;
  /** In the words of whoever wrote it; nothing, like the addresses, once its key was destroyed. */
  readonly explanation: string | undefined;
  /** Addresses byte for byte, in order. */
  readonly targets: readonly { readonly id: string; readonly url: string; readonly kind: TargetKind }[];
}
