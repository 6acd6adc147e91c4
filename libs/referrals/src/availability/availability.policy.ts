import { Temporal } from 'temporal-polyfill';
import type { AvailabilityRuleFields, ClosureFields } from '#contract';
import { Invalid } from '#platform/errors';
import { expandRule, type WallRule } from './expand-rule.js';
import { referralZone } from './referral-zone.js';

/** Throws `Invalid` for what only looks like a date, as 30 February. */
export function checkDate(date: string | undefined, field: string): void {
  if (date === undefined) return;
  try {
    Temporal.PlainDate.from(date, { overflow: 'reject' });
  } catch {
    throw new Invalid(field);
  }
}

/** The rule that was asked for, on the wall of its zone. Throws `Invalid` with the field that is wrong. */
export function checkedRule(fields: AvailabilityRuleFields): WallRule {
  const { validFrom, validTo } = fields;
  checkDate(validFrom, 'validFrom');
  checkDate(validTo, 'validTo');
  if (validTo !== undefined && validTo < validFrom) throw new Invalid('validTo');
  const rule = { ...fields, zone: referralZone };
  // Of a rule that is not understood nothing may be stored: it would stop every later look at its host.
  expandRule(rule, { from: validFrom, to: validFrom });
  return rule;
}

/** Throws `Invalid` with the field that is wrong. */
export function checkClosure({ from, to }: ClosureFields): void {
  checkDate(from, 'from');
  checkDate(to, 'to');
  if (to < from) throw new Invalid('to');
}
