import { type ClosedDates, expandRule, type WallRule } from './expand-rule.js';
import type { DateSpan } from './recurrence.js';

/** A rule of a host. */
export interface HostRule extends WallRule {
  readonly id: string;
  readonly hostId: string;
}

/** Days without a host, or without anybody. */
export interface HostClosure extends ClosedDates {
  readonly hostId: string | null;
}

/** A time that a host is to offer. */
export interface WantedSlot {
  readonly hostId: string;
  readonly ruleId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly wallTime: string;
  readonly zone: string;
}

/** What the rules of hosts come to after `now`; of two rules that give the same time the first counts. */
export function wantedSlots(
  { rules, closures }: { readonly rules: readonly HostRule[]; readonly closures: readonly HostClosure[] },
  span: DateSpan,
  now: Date,
): readonly WantedSlot[] {
  const wanted = new Map<string, WantedSlot>();
  for (const rule of rules) {
    const { id: ruleId, hostId, zone } = rule;
    const theirs = closures.filter((closure) => closure.hostId === null || closure.hostId === hostId);
    for (const { startsAt, endsAt, wallTime } of expandRule(rule, span, theirs).slots) {
      const key = `${hostId}|${startsAt.getTime()}|${endsAt.getTime()}`;
      if (startsAt > now && !wanted.has(key))
        wanted.set(key, { hostId, ruleId, startsAt, endsAt, wallTime, zone });
    }
  }
  return [...wanted.values()];
}
