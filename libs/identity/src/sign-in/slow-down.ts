/** What an account knows of its latest tries. */
export interface Tries {
  readonly count: number;
  readonly since: Date | null;
  readonly retryAt: Date | null;
}

/** A try that may be made, with what is stored before it is; or the milliseconds until one may. */
export type Decision =
  { readonly allowed: true; readonly next: Tries } | { readonly allowed: false; readonly waitMs: number };

const free = 5;
const windowMs = 60_000;
const mostMs = 60_000;

/**
 * Five tries in a minute are free; each further one waits twice as long as the one before, at most a minute.
 * The account is slowed and never locked: whoever knows the password gets in at the next try that is due.
 */
export function decideTry({ count, since, retryAt }: Tries, now: Date): Decision {
  if (retryAt && retryAt > now) return { allowed: false, waitMs: retryAt.getTime() - now.getTime() };
  const old = !since || now.getTime() - since.getTime() > windowMs + mostMs;
  const tries = old ? 1 : count + 1;
  const waitMs = tries < free ? 0 : Math.min(mostMs, 2 ** (tries - free) * 4_000);
  return {
    allowed: true,
    next: {
      count: tries,
      since: old ? now : since,
      retryAt: waitMs > 0 ? new Date(now.getTime() + waitMs) : null,
    },
  };
}
