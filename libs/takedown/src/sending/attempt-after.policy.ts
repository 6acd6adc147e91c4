import type { SendOutcome } from '#platform/mail';
import type { NoticeAct } from '../notice/notice-states.js';
import type { AttemptState } from './attempt-state.js';

/** What comes of a try: where the attempt stands, what it does to its notice, and when it is tried again. */
export interface AttemptAfter {
  readonly state: AttemptState;
  readonly act?: NoticeAct;
  readonly dueAt?: Date;
}

/** What is known of a try beside its outcome. */
export interface TriedAttempt {
  /** Counts this one. */
  readonly tries: number;
  /** Between 0 and 1. */
  readonly chance: number;
  readonly now: Date;
  /** Before which the server does not want to hear of it again. */
  readonly waitSeconds?: number | undefined;
}

/** Tries after which a server that puts off, or cannot be reached, is given up: seven hours, roughly. */
export const mostTries = 12;

const minuteMs = 60_000;
const mostMinutes = 60;

const settled: Readonly<Record<Exclude<SendOutcome, 'not_sent'>, AttemptAfter>> = {
  accepted: { state: 'sent', act: 'succeed' },
  refused: { state: 'failed', act: 'fail' },
  // Whoever was given it may have it: never again by itself.
  unsure: { state: 'unknown', act: 'lose' },
};

/** Decides from what the server did. */
export function attemptAfter(
  outcome: SendOutcome,
  { tries, chance, now, waitSeconds = 0 }: TriedAttempt,
): AttemptAfter {
  if (outcome !== 'not_sent') return settled[outcome];
  if (tries >= mostTries) return settled.refused;
  const waitMs = Math.max(backoffMs(tries, chance), waitSeconds * 1_000);
  return { state: 'waiting', dueAt: new Date(now.getTime() + waitMs) };
}

/** Twice as long after each try, an hour at most; half of it by chance, so that many do not come back at one moment. */
function backoffMs(tries: number, chance: number): number {
  const whole = minuteMs * Math.min(mostMinutes, 2 ** Math.min(tries - 1, 10));
  return whole / 2 + (whole / 2) * chance;
}
