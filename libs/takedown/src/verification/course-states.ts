import type { TargetState } from '#contract/takedown';
import type { ProbePurpose } from './next-probe.policy.js';

/**
 * States in which an address is asked, by why. What is restricted is gone for some and not for others, and one machine
 * at one place cannot tell: that is for people.
 */
export const askedStates: Readonly<Record<ProbePurpose, readonly TargetState[]>> = {
  verification: ['claimed_removed', 'already_gone'],
  reappearance: ['verified_gone'],
};
