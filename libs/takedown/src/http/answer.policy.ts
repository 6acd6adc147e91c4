import type { AttemptFault } from '#contract/takedown';
import type { SendOutcome } from '#platform/mail';
import type { HttpAnswer } from './http-answer.js';

/** How a request stands by its answer alone; `taken` still has to be read. */
export interface JudgedAnswer {
  readonly outcome: Exclude<SendOutcome, 'accepted'> | 'taken';
  readonly fault?: AttemptFault;
  readonly waitSeconds?: number;
}

/** Too early, too late or too many: each says that the request was not acted on (RFC 9110, RFC 8470, RFC 6585). */
const later = new Set([408, 425, 429]);
const keyRefused = new Set([401, 403]);
/** Nobody waits longer because a server says so. */
const mostWaitSeconds = 86_400;

/**
 * Decides what a provider did with a request. Only what cannot have been taken is tried again by itself: a failure of
 * the server, silence, or a redirect after a form may each hide a notice that arrived, and are for a person.
 */
export function judgeAnswer(answer: HttpAnswer, now: Date): JudgedAnswer {
  if (answer.kind === 'not_begun') return { outcome: 'not_sent' };
  if (answer.kind === 'lost') return { outcome: 'unsure' };
  const { status } = answer;
  const wait = waitOf(answer.retryAfter, now);
  if (status >= 200 && status < 300) return { outcome: 'taken' };
  if (later.has(status)) return { outcome: 'not_sent', ...wait };
  // Unavailable for a while, and until when: so it was put off. Without a time it may be a gateway that lost the answer.
  if (status === 503 && wait) return { outcome: 'not_sent', ...wait };
  if (keyRefused.has(status)) return { outcome: 'refused', fault: 'not_allowed' };
  // "Say it again over there" was not heard here; nobody goes where an answer points. 303 follows what was done.
  if (status === 307 || status === 308) return { outcome: 'refused', fault: 'refused' };
  if (status >= 400 && status < 500) return { outcome: 'refused', fault: 'refused' };
  return { outcome: 'unsure' };
}

/** Seconds or a date, as the header has them; nothing for anything else. */
function waitOf(retryAfter: string | undefined, now: Date): { readonly waitSeconds: number } | undefined {
  if (retryAfter === undefined) return undefined;
  const asked = /^\d{1,9}$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - now.getTime()) / 1_000);
  return Number.isNaN(asked) ? undefined : { waitSeconds: Math.min(mostWaitSeconds, Math.max(0, asked)) };
}
