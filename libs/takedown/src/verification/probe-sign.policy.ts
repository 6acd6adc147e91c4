import type { HeadAnswer } from '#platform/egress';

/**
 * What one answer is a sign of: `gone` that it may be gone, `present` that something answers there, which may as well be a
 * page that says it is gone, `moved` that somebody has to look, and `silent` nothing at all.
 */
export type ProbeSign = 'gone' | 'present' | 'moved' | 'silent';

const goneStatuses: ReadonlySet<number> = new Set([404, 410, 451]);

/** The sign of one answer. What is not known to mean something means nothing. */
export function signOf(answer: HeadAnswer): ProbeSign {
  if (answer.kind === 'no_such_host') return 'gone';
  if (answer.kind !== 'answered') return 'silent';
  if (goneStatuses.has(answer.status)) return 'gone';
  if (answer.status >= 200 && answer.status < 300) return 'present';
  return answer.redirect === 'same_host' ? 'moved' : 'silent';
}
