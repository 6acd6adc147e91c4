import type { AttemptFault } from '#contract/takedown';
import type { SendOutcome } from '#platform/mail';
import type { PreparedAttempt } from './prepared-attempt.js';
import type { TakedownSender } from './starting.service.js';

/** What came of handing an attempt over. */
export interface HandedOver {
  readonly outcome: SendOutcome;
  /** Reference of the provider, sealed with the key of the notice. */
  readonly reference?: Buffer;
  /** What a mail of the provider is found by that names its reference. */
  readonly referenceHashes?: readonly Buffer[];
  /** Why it was refused, where a person can do something about it. */
  readonly fault?: AttemptFault;
  /** Seconds that the provider asks us to wait. */
  readonly waitSeconds?: number;
}

/** Hands one attempt over, once; never throws. What waited for its turn until `mayStill` says no is `not_sent`. */
export type HandOver = (mayStill: () => boolean) => Promise<HandedOver>;

/** One way to hand an attempt over. */
export interface ChannelSender {
  /** Puts it into words before it begins, and sends nothing; never throws. */
  prepare(sender: TakedownSender, attempt: PreparedAttempt): Promise<HandOver>;
}
