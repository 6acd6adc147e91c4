import { localDate } from '../hours/local-time.js';
import type { HandoverRule, ProgrammeDefinition } from './programme-definition.js';

/** Welcome in this programme, or better helped by the organisation with the code `to`. */
export type Eligibility = { readonly kind: 'welcome' } | { readonly kind: 'handover'; readonly to: string };

/** The handover rule that stands on the local date of an instant. */
export function handoverAt(
  { handovers, hours }: ProgrammeDefinition,
  instant: Date,
): HandoverRule | undefined {
  const date = localDate(instant, hours.chat.timezone).toString();
  return handovers.find(({ from, to }) => from <= date && (to === undefined || date <= to));
}

/** What the rule of the date says about an age band; who does not tell their age is welcome. */
export function eligibilityAt(
  definition: ProgrammeDefinition,
  ageBand: string | undefined,
  instant: Date,
): Eligibility {
  const rule = handoverAt(definition, instant);
  if (ageBand === undefined || !rule?.ageBands.includes(ageBand)) return { kind: 'welcome' };
  return { kind: 'handover', to: rule.handTo };
}
