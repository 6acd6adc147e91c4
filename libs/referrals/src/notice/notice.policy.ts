import type { NoticeKind } from '#contract/referrals';
import { askedAfter } from '../outcome/outcome.policy.js';
import type { NoticeAddress, NoticeFacts } from './notice-facts.js';
import { outsideQuiet } from './reminder-time.js';

/** What becomes of a notice that is due: it is sent, it is dropped for good, or it is looked at again at an instant. */
export type NoticeDecision = 'send' | 'drop' | Date;

/** Milliseconds after which a notice is looked at again that waits for another one to be sent. */
const turnMs = 60_000;

const stands = ({ state, revision, queuedRevision }: NoticeFacts): boolean =>
  state === 'booked' && revision === queuedRevision;

/** When each kind still says how things are. Whatever changed since it was queued makes that it does not. */
const isTrue: Readonly<Record<NoticeKind, (facts: NoticeFacts, now: Date) => boolean>> = {
  clinic_request: (facts, now) => stands(facts) && facts.occasion === facts.codeNumber && facts.endsAt > now,
  clinic_cancel: ({ state, wasAsked, endsAt }, now) => state === 'cancelled' && wasAsked && endsAt > now,
  reminder: (facts, now) => stands(facts) && facts.startsAt > now,
  outcome_question: ({ state, endsAt, isOutcomeKnown }, now) =>
    askedAfter.includes(state) && endsAt <= now && !isOutcomeKnown,
};

/** Decides at the moment of sending, from nothing but how things stand then. */
export function decideNotice(facts: NoticeFacts, to: NoticeAddress | undefined, now: Date): NoticeDecision {
  if (!to || !isTrue[facts.kind](facts, now)) return 'drop';
  if (facts.kind === 'reminder') return decideQuiet(facts, to, now);
  // One after the other, so that a cancellation does not arrive before what it cancels.
  return facts.isUnderWay ? new Date(now.getTime() + turnMs) : 'send';
}

function decideQuiet({ startsAt, zone }: NoticeFacts, { quiet }: NoticeAddress, now: Date): NoticeDecision {
  const time = outsideQuiet(now, { zone, quiet });
  if (time.getTime() === now.getTime()) return 'send';
  // Before the appointment there is nothing left but quiet.
  return time >= startsAt ? 'drop' : time;
}
