import type { NoticePersonAct, NoticeState } from '#contract/takedown';

/** The columns of the board, in the order of a notice's life; what is over stands on it only when asked for. */
export const steps = ['draft', 'review', 'sending', 'sent', 'acknowledged', 'decided', 'over'] as const;
export type Step = (typeof steps)[number];

const stepsOfStates: Readonly<Record<NoticeState, Step>> = {
  draft: 'draft',
  in_review: 'review',
  approved: 'sending',
  dispatching: 'sending',
  awaiting_handoff: 'sending',
  dispatch_failed: 'sending',
  dispatch_unknown: 'sending',
  sent: 'sent',
  acknowledged: 'acknowledged',
  info_requested: 'acknowledged',
  decided: 'decided',
  closed: 'over',
  withdrawn: 'over',
};

/** The column in which a notice stands. */
export const stepOf = (state: NoticeState): Step => stepsOfStates[state];

const leads: Readonly<Record<NoticePersonAct, NoticeState>> = {
  submit: 'in_review',
  return: 'draft',
  approve: 'approved',
  withdraw: 'withdrawn',
  hand_over: 'sent',
  settle_sent: 'sent',
  settle_failed: 'dispatch_failed',
  retry: 'approved',
  acknowledge: 'acknowledged',
  ask: 'info_requested',
  answer: 'acknowledged',
  decide: 'decided',
  close: 'closed',
};

/** Of what can be done with a notice, what brings it to a column. */
export const actsTo = (step: Step, acts: readonly NoticePersonAct[]): readonly NoticePersonAct[] =>
  acts.filter((act) => stepOf(leads[act]) === step);
