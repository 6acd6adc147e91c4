import type { NoticePersonAct, NoticeView } from '#contract/takedown';

/** What is asked before something is done with a notice. */
export interface ActNeeds {
  readonly note: 'no' | 'may' | 'must';
  /** The reference that the provider gave. */
  readonly reference: boolean;
  readonly decisions: boolean;
}

const nothing: ActNeeds = { note: 'no', reference: false, decisions: false };
const remark: ActNeeds = { ...nothing, note: 'may' };
const reason: ActNeeds = { ...nothing, note: 'must' };

const needs: Readonly<Record<NoticePersonAct, ActNeeds>> = {
  submit: nothing,
  approve: nothing,
  retry: nothing,
  return: reason,
  ask: reason,
  withdraw: remark,
  settle_sent: remark,
  settle_failed: remark,
  answer: remark,
  close: remark,
  hand_over: { ...remark, reference: true },
  acknowledge: { ...remark, reference: true },
  decide: { ...remark, decisions: true },
};

/** What this act asks for. */
export const needsOf = (act: NoticePersonAct): ActNeeds => needs[act];

/** Acts with a place of their own on the page, beside what they are about. */
const elsewhere: readonly NoticePersonAct[] = ['hand_over', 'settle_sent', 'settle_failed'];

/**
 * What stands as a button above the notice. Submitting one's own draft is always offered: what is missing is said when
 * it is pressed.
 */
export function shownActs({
  acts,
  editable,
}: Pick<NoticeView, 'acts' | 'editable'>): readonly NoticePersonAct[] {
  const possible = acts.filter((act) => !elsewhere.includes(act));
  return editable && !acts.includes('submit') ? ['submit', ...possible] : possible;
}

const forward: readonly NoticePersonAct[] = [
  'submit',
  'approve',
  'retry',
  'answer',
  'acknowledge',
  'decide',
  'close',
];

/** What brings it further, and is done by Ctrl Enter. */
export function mainActOf(view: Pick<NoticeView, 'acts' | 'editable'>): NoticePersonAct | undefined {
  const shown = shownActs(view);
  return forward.find((act) => shown.includes(act));
}
