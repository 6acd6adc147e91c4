import type { SendOutcome } from '#platform/mail';

/** Where it stands. What is `unsure` is never sent again: the next morning tells the same. `empty` is a morning on which nothing waited. */
export type DigestState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unsure' | 'empty';

/** What an attempt makes of it. */
export const digestAfter: Readonly<Record<SendOutcome, DigestState>> = {
  accepted: 'sent',
  refused: 'failed',
  not_sent: 'waiting',
  unsure: 'unsure',
};
