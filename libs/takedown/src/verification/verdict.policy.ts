import { signOf } from './probe-sign.policy.js';
import type { ProbeResult } from './probe-result.js';

/** What the answers of an address come to. None says that it is still there: no answer can. */
export type Verdict = 'none' | 'gone_once' | 'gone' | 'inconclusive' | 'manual' | 'unverifiable';

/** Milliseconds between two answers before together they say that it is gone. */
export const confirmedAfterMs = 6 * 3_600_000;

/** What was known at an instant, in the order of time. */
export function knownAt(results: readonly ProbeResult[], now: Date): ProbeResult[] {
  return results
    .filter(({ at }) => at <= now)
    .toSorted((left, right) => left.at.getTime() - right.at.getTime());
}

/** Since when every answer says that it is gone; nothing when the last one does not. */
export function goneSince(known: readonly ProbeResult[]): Date | undefined {
  const before = known.findLastIndex(({ answer }) => signOf(answer) !== 'gone');
  return known[before + 1]?.at;
}

/** What the answers until now come to: the last one counts, and gone is what says so twice with nothing else between. */
export function verdictOf(results: readonly ProbeResult[], now: Date): Verdict {
  const known = knownAt(results, now);
  const last = known.at(-1);
  if (last === undefined) return 'none';
  const since = goneSince(known);
  if (since !== undefined)
    return last.at.getTime() - since.getTime() >= confirmedAfterMs ? 'gone' : 'gone_once';
  const sign = signOf(last.answer);
  if (sign === 'present') return 'inconclusive';
  return sign === 'moved' ? 'manual' : 'unverifiable';
}
