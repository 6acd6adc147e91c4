import type { NoticeOutcome } from '#contract/referrals';
import type { SendOutcome } from '#platform/mail';

/** Where a notice stands. What is `unsure` was given to the mail server, and no answer came: only a person sends it again. */
export type NoticeState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unsure' | 'dropped';

/** What an attempt makes of it. */
export const stateAfter: Readonly<Record<SendOutcome, NoticeState>> = {
  accepted: 'sent',
  refused: 'failed',
  not_sent: 'waiting',
  unsure: 'unsure',
};

/** What a person makes of one that needs a look: left alone, what may have arrived counts as sent. */
export const stateDecided: Readonly<
  Record<NoticeOutcome, Readonly<Record<'unsure' | 'failed', NoticeState>>>
> = {
  again: { unsure: 'waiting', failed: 'waiting' },
  leave: { unsure: 'sent', failed: 'dropped' },
};

const minuteMs = 60_000;
const mostMs = 60 * minuteMs;

/** When the server is asked again that did not take a notice so many times: after a minute, two, four, an hour at most. */
export function nextAttempt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(mostMs, minuteMs * 2 ** Math.min(attempts, 6)));
}
