import { dayMs, spansAround } from './open-spans.js';
import type { HoursChange, Override, Schedule } from './schedule.js';

/** How far ahead a change is looked for. */
const horizonDays = 366;

/** Days since 1970; nothing here is older. */
const dayOf = (instant: number): number => (instant - (instant % dayMs)) / dayMs;

function openByRule(schedule: Schedule, at: number): boolean {
  if (schedule.always) return true;
  return spansAround(schedule, dayOf(at)).some(({ from, to }) => from <= at && at < to);
}

/** The first edge of a span after `at`; the spans around a UTC day know all edges of that day, and of no other. */
function nextEdge(schedule: Schedule, at: number): number | undefined {
  if (schedule.always) return undefined;
  for (let day = dayOf(at); day <= dayOf(at) + horizonDays; day += 1) {
    const start = Math.max(at + 1, day * dayMs);
    const end = (day + 1) * dayMs;
    const edges = spansAround(schedule, day).flatMap(({ from, to }) => [from, to]);
    const next = edges.filter((edge) => start <= edge && edge < end).sort((one, other) => one - other)[0];
    if (next !== undefined) return next;
  }
  return undefined;
}

function stateAt(schedule: Schedule, at: number, override: Override | undefined): boolean {
  return override && at < override.until.getTime() ? override.state === 'open' : openByRule(schedule, at);
}

/** Whether a channel is open at an instant. */
export function openAt(schedule: Schedule, instant: Date, override?: Override): boolean {
  return stateAt(schedule, instant.getTime(), override);
}

/** The next opening or closing after an instant, if there is one within a year. */
export function nextChange(schedule: Schedule, instant: Date, override?: Override): HoursChange | undefined {
  const start = instant.getTime();
  const open = !stateAt(schedule, start, override);
  const until = override?.until.getTime() ?? 0;
  if (start < until && openByRule(schedule, until) === open) return { open, at: new Date(until) };
  const at = nextEdge(schedule, Math.max(start, until));
  return at === undefined ? undefined : { open, at: new Date(at) };
}

/** Every opening and closing after `from`, up to and including `to`. */
export function changesBetween(
  schedule: Schedule,
  span: { from: Date; to: Date },
  override?: Override,
): HoursChange[] {
  const changes: HoursChange[] = [];
  let change = nextChange(schedule, span.from, override);
  while (change && change.at <= span.to) {
    changes.push(change);
    change = nextChange(schedule, change.at, override);
  }
  return changes;
}
