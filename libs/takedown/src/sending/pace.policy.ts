import { localDay } from '../local-day.js';
import { mostAtOnce } from './at-once.js';
import { nextInWindow, type SendingWindow } from './sending-window.js';

/** What bounds the sending to a provider: its kill switch, and the profile of a notice. */
export interface PaceLimits extends SendingWindow {
  readonly pausedAt: Date | null;
  readonly dailyCap: number;
  readonly perMinute: number;
}

/** What was begun with a provider, by every worker together. */
export interface PaceUse {
  /** Since midnight on the wall. */
  readonly today: number;
  readonly lastMinute: number;
  /** That is with the server now. */
  readonly atOnce: number;
}

const secondMs = 1_000;
const pausedMs = 60 * secondMs;
const crowdedMs = 5 * secondMs;
/** Shorter than the minute that is counted, so that none of it is lost. */
const pacedMs = 10 * secondMs;
const neverMs = 24 * 3_600 * secondMs;

/** Whether one more may begin now; or the instant until which all of them wait. */
export function decidePace(limits: PaceLimits, use: PaceUse, now: Date): 'begin' | Date {
  const later = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
  if (limits.pausedAt !== null) return later(pausedMs);
  const open = nextInWindow(now, limits);
  if (open === undefined) return later(neverMs);
  if (open > now) return open;
  if (use.today >= limits.dailyCap) return localDay(now).ends;
  if (use.lastMinute >= limits.perMinute) return later(pacedMs);
  if (use.atOnce >= mostAtOnce) return later(crowdedMs);
  return 'begin';
}
