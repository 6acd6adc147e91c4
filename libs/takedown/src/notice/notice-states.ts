import type { NoticeState } from '#contract/takedown';

/** What can be done with a notice, by a person or by the product itself. */
export type NoticeAct =
  | 'submit'
  | 'return'
  | 'approve'
  | 'withdraw'
  | 'dispatch'
  | 'await_handoff'
  | 'hand_over'
  | 'succeed'
  | 'fail'
  | 'lose'
  | 'settle_sent'
  | 'settle_failed'
  | 'retry'
  | 'bounce'
  | 'acknowledge'
  | 'ask'
  | 'answer'
  | 'decide'
  | 'close';

interface Transition {
  readonly from: readonly NoticeState[];
  readonly to: NoticeState;
  /** Whether only the product does it, as part of sending. */
  readonly byItself?: true;
}

const withProvider: readonly NoticeState[] = ['sent', 'acknowledged', 'info_requested'];

/** From which states, and to which. What left the house cannot be withdrawn: it can only be answered and closed. */
const acts: Readonly<Record<NoticeAct, Transition>> = {
  submit: { from: ['draft'], to: 'in_review' },
  return: { from: ['in_review'], to: 'draft' },
  approve: { from: ['in_review'], to: 'approved' },
  withdraw: {
    from: ['draft', 'in_review', 'approved', 'awaiting_handoff', 'dispatch_failed'],
    to: 'withdrawn',
  },
  dispatch: { from: ['approved'], to: 'dispatching', byItself: true },
  await_handoff: { from: ['approved'], to: 'awaiting_handoff', byItself: true },
  hand_over: { from: ['awaiting_handoff'], to: 'sent' },
  succeed: { from: ['dispatching', 'dispatch_unknown'], to: 'sent', byItself: true },
  fail: { from: ['dispatching'], to: 'dispatch_failed', byItself: true },
  lose: { from: ['dispatching'], to: 'dispatch_unknown', byItself: true },
  settle_sent: { from: ['dispatch_unknown'], to: 'sent' },
  settle_failed: { from: ['dispatch_unknown'], to: 'dispatch_failed' },
  retry: { from: ['dispatch_failed'], to: 'approved' },
  bounce: { from: ['sent', 'dispatch_unknown'], to: 'dispatch_failed', byItself: true },
  acknowledge: { from: ['sent'], to: 'acknowledged' },
  ask: { from: ['sent', 'acknowledged'], to: 'info_requested' },
  answer: { from: ['info_requested'], to: 'acknowledged' },
  decide: { from: withProvider, to: 'decided' },
  close: { from: ['decided', ...withProvider], to: 'closed' },
};

/** Every act, in the order of a notice's life. */
export const noticeActs = Object.keys(acts) as NoticeAct[];

/** The states in which something can be done, and what comes of it. */
export const whenDone = (act: NoticeAct): Transition => acts[act];

/** What becomes of a notice in `state`; nothing when that cannot be done with it. */
export function after(state: NoticeState, act: NoticeAct): NoticeState | undefined {
  const { from, to } = acts[act];
  return from.includes(state) ? to : undefined;
}

/** What a person can do with a notice in `state`, in order. */
export function possibleActs(state: NoticeState): readonly NoticeAct[] {
  return noticeActs.filter((act) => acts[act].byItself === undefined && acts[act].from.includes(state));
}
