import { useState } from 'react';
import type { GroupSummary } from '#contract/referrals';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { useGroupSave } from './use-group-save.js';

interface Props {
  readonly group: GroupSummary;
  readonly onSaid: (said: string) => void;
}

/** Has a group take nobody new, asked once more; or has it take people again. */
export function CloseGroup({ group, onSaid }: Props) {
  const { plan } = useWords().groups;
  const at = useGroupSave(group, onSaid);
  const [asking, setAsking] = useState(false);
  const isClosed = group.closedAt !== undefined;
  return (
    <section className="stack" aria-label={plan.close}>
      <ProblemBox text={at.problem} />
      <button
        type="button"
        className="btn small"
        disabled={at.busy}
        onClick={() => (isClosed ? at.save({ closed: false }, plan.reopenedSaid) : setAsking(true))}
        data-testid={isClosed ? 'reopen-group' : 'close-group'}
      >
        {isClosed ? plan.reopen : plan.close}
      </button>
      <ConfirmDialog
        opened={asking}
        title={plan.closeTitle}
        text={plan.closeText}
        confirm={plan.close}
        danger
        testId="close-group-go"
        onConfirm={() => at.save({ closed: true }, plan.closedSaid)}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
