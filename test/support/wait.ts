import { setTimeout as delay } from 'node:timers/promises';

/** Waits until `condition` gives something; throws with `what` after `mostMs`, far beyond what it should take. */
export async function waitFor<T>(
  what: string,
  condition: () => Promise<T | false | undefined | null> | T | false | undefined | null,
  mostMs = 60_000,
): Promise<T> {
  for (const until = Date.now() + mostMs; ; await delay(20)) {
    const found = await condition();
    if (found !== false && found !== undefined && found !== null) return found;
    if (Date.now() > until) throw new Error(`waited in vain for ${what}`);
  }
}
