import type { EnrolmentState, EnrolmentStep } from '#contract/referrals';

/** What happens to a place on the list: what people do, a seat that becomes free for them, and an offer that ends by itself. */
export type EnrolmentChange = EnrolmentStep | 'offer' | 'lapse';

interface Rule {
  readonly from: readonly EnrolmentState[];
  readonly to: EnrolmentState;
}

/** The whole of it: nobody comes back from declined or left, they join anew. */
const rules: Readonly<Record<EnrolmentChange, Rule>> = {
  offer: { from: ['waiting'], to: 'offered' },
  accept: { from: ['offered'], to: 'seated' },
  decline: { from: ['offered'], to: 'declined' },
  lapse: { from: ['offered'], to: 'declined' },
  leave: { from: ['waiting', 'seated'], to: 'left' },
};

/** The state after a change; nothing when it cannot happen from there. */
export function stateAfter(state: EnrolmentState, change: EnrolmentChange): EnrolmentState | undefined {
  const { from, to } = rules[change];
  return from.includes(state) ? to : undefined;
}

/** Whether a seat of the group is gone: given away, or kept for someone who was offered it. */
export function takesSeat(state: EnrolmentState): boolean {
  return state === 'offered' || state === 'seated';
}
