import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { Invalid } from '#platform/errors';

/** Local dates, both included. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/**
 * What of RFC 5545 says on which dates. Times are not among it, because they are the wall's and stand beside the rule;
 * neither is an end, because the rule has dates of validity.
 */
const parts: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY)$/,
  INTERVAL: /^([1-9]|[1-4]\d|5[0-2])$/,
  BYDAY: /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)){0,6}$/,
  BYMONTHDAY: /^-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01])){0,30}$/,
};

function isKnown(rule: string): boolean {
  const pairs = rule.split(';').map((part) => part.split('=', 2));
  const names = new Set(pairs.map(([name]) => name));
  if (names.size !== pairs.length || !names.has('FREQ')) return false;
  return pairs.every(([name = '', value = '']) => parts[name]?.test(value) === true);
}

/**
 * The local dates within `span` on which a rule falls, as in `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO`, counted from its first
 * day of validity. Throws `Invalid` for a rule that is not understood.
 */
export function datesOf(rule: string, validFrom: string, span: DateSpan): readonly string[] {
  if (!isKnown(rule)) throw new Invalid('rrule');
  if (span.to < span.from) return [];
  // Dates have no zone; one without summer time keeps the reckoning in whole days.
  const midnight = (date: string): Temporal.ZonedDateTime =>
    Temporal.PlainDate.from(date).toZonedDateTime('UTC');
  const occurrences = recurrence(rule, midnight(validFrom)).between(
    midnight(span.from),
    midnight(span.to),
    true,
  );
  return occurrences.map((occurrence) => occurrence.toPlainDate().toString());
}

function recurrence(
  rruleString: string,
  dtstart: Temporal.ZonedDateTime,
): RRuleTemporal<Temporal.ZonedDateTime> {
  try {
    return new RRuleTemporal({ rruleString, dtstart, temporal: Temporal, strict: true });
  } catch {
    throw new Invalid('rrule');
  }
}
