import { signOf } from './probe-sign.policy.js';
import type { ProbeResult } from './probe-result.js';
import { knownAt } from './verdict.policy.js';

/** What the answers of an address that was gone come to: `look` asks a person to, and nothing is notified by itself. */
export type ReturnVerdict = 'none' | 'still_gone' | 'look' | 'unverifiable';

/** Whether something answers again where nothing did. */
export function returnVerdictOf(results: readonly ProbeResult[], now: Date): ReturnVerdict {
  const last = knownAt(results, now).at(-1);
  if (last === undefined) return 'none';
  const sign = signOf(last.answer);
  if (sign === 'gone') return 'still_gone';
  return sign === 'silent' ? 'unverifiable' : 'look';
}
