import type { AvailabilityPreview } from '#contract/referrals';
import { clockChangesIn, nextClockChange } from './clock-changes.js';
import { type ClosedDates, expandRule, type WallRule } from './expand-rule.js';
import type { DateSpan } from './recurrence.js';

/** What a rule comes to within local dates, with all that keeps one of its dates from giving a time. */
export function previewOf(
  rule: WallRule,
  span: DateSpan,
  closures: readonly ClosedDates[],
): AvailabilityPreview {
  const { slots, skipped } = expandRule(rule, span, closures);
  const next = nextClockChange(span.from, rule.zone);
  return {
    ...span,
    slots: slots.map(({ startsAt, endsAt, wallTime }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      wallTime,
    })),
    skipped,
    clockChanges: clockChangesIn(span, rule.zone),
    ...(next && { nextClockChange: next }),
  };
}
