import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DialogActions } from '../shell/dialog-actions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';

interface Props {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks how a view is called. */
export function ViewNameDialog({ name, onName, onClose }: Props) {
  const { finding } = useWords();
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string>();
  const store = () => {
    if (typed.trim() === '') return setProblem(finding.viewNameNeeded);
    onName(typed.trim());
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={finding.saveView}
      lockScroll={false}
      withCloseButton={false}
      centered
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          store();
        }}
      >
        <TextInput
          label={finding.viewName}
          description={finding.viewNameHint}
          value={typed}
          maxLength={60}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-testid="view-name"
        />
        <ProblemBox text={problem} />
        <DialogActions onClose={onClose} go={finding.save} testId="view-save" />
      </form>
    </Modal>
  );
}
