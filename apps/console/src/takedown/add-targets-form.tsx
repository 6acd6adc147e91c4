import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type NoticeView, type TargetKind, targetKinds } from '#contract/takedown';
import { ChipChoice } from '../referrals/chip-choice.js';
import { DialogActions } from '../shell/dialog-actions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { DuplicateList } from './duplicate-list.js';
import type { NoticeKeeper } from './notice-keeper.js';
import { useAdding } from './use-adding.js';

interface Props {
  readonly keeper: NoticeKeeper;
  readonly onAdded: (next: NoticeView) => void;
  readonly onClose: () => void;
}

/** Takes several addresses at once, one a line, and says which were there already. */
export function AddTargetsForm({ keeper, onAdded, onClose }: Props) {
  const { one } = useWords().takedown;
  const box = useRef<HTMLTextAreaElement>(null);
  const [pasted, setPasted] = useState('');
  const [kind, setKind] = useState<TargetKind>('post');
  const at = useAdding(keeper, onAdded);
  useEffect(() => box.current?.focus(), []);
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        at.add(pasted, kind, () => setPasted(''));
      }}
      data-testid="add-form"
    >
      <Textarea
        ref={box}
        label={one.add.label}
        description={one.add.hint}
        value={pasted}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setPasted(event.currentTarget.value)}
        data-testid="add-lines"
      />
      <ChipChoice
        name="target-kind"
        legend={one.add.kind}
        options={targetKinds.map((each) => [each, one.kinds[each]])}
        chosen={kind}
        onChoose={(code) => setKind(code as TargetKind)}
      />
      <DuplicateList result={at.result} />
      <ProblemBox text={at.problem} />
      <DialogActions onClose={onClose} go={one.add.go} busy={at.busy} testId="add-go" />
    </form>
  );
}
