import type { AvailabilityRuleFields, ClosureFields } from '#contract/referrals';
import { Invalid } from '#platform/errors';
import { readDate, referralZone } from '../local-dates.js';
import { expandRule, type WallRule } from './expand-rule.js';

/** The rule that was asked for, on the wall of its zone. Throws `Invalid` with the field that is wrong. */
export function checkedRule(fields: AvailabilityRuleFields): WallRule {
  const { validFrom, validTo } = fields;
  readDate('validFrom', validFrom);
  if (validTo !== undefined) readDate('validTo', validTo);
  if (validTo !== undefined && validTo < validFrom) throw new Invalid('validTo');
  const rule = { ...fields, zone: referralZone };
  // Of a rule that is not understood nothing may be stored: it would stop every later look at its host.
  expandRule(rule, { from: validFrom, to: validFrom });
  return rule;
}

/** Throws `Invalid` with the field that is wrong. */
export function checkClosure({ from, to }: ClosureFields): void {
  readDate('from', from);
  readDate('to', to);
  if (to < from) throw new Invalid('to');
}
