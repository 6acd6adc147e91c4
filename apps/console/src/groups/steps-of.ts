import type { EnrolmentState, EnrolmentStep } from '#contract/referrals';

/** What can be done with a place on a list. */
const steps: Readonly<Record<EnrolmentState, readonly EnrolmentStep[]>> = {
  waiting: ['leave'],
  offered: ['accept', 'decline'],
  seated: ['leave'],
  declined: [],
  left: [],
};

/** The steps that make sense from a state. */
export function stepsOf(state: EnrolmentState): readonly EnrolmentStep[] {
  return steps[state];
}
