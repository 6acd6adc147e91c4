import type { TargetKind } from '#contract/takedown';
import type { DueAttempt } from './due-attempt.js';

/** An attempt that is due, opened, with the marks its message has; nobody has been asked yet, and whether anybody may is decided later. */
export interface PreparedAttempt extends Omit<DueAttempt, 'explanation'> {
  /** This try, from one. */
  readonly tries: number;
  readonly messageId: string;
  /** The id for the row of the attempt, sealed; nothing where the notice cannot be opened. */
  readonly sealedMessageId: Buffer | undefined;
  readonly token: string;
  /** In the words of whoever wrote it; nothing, like the addresses, where the notice cannot be opened. */
  readonly explanation: string | undefined;
  /** Addresses byte for byte, in order. */
  readonly targets: readonly { readonly id: string; readonly url: string; readonly kind: TargetKind }[];
}
