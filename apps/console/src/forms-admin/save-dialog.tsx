import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { FormVersions } from '#contract';
import { ApiError } from '../api/client.js';
import { formsApi } from '../api/forms.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { useFormWords } from './form-words.js';
import { nameCodes } from './name-codes.js';
import type { FormEditing } from './use-form-editing.js';

interface Props {
  readonly opened: boolean;
  readonly editing: FormEditing;
  readonly next: string;
  readonly onClose: () => void;
  readonly onSaved: (forms: FormVersions) => void;
}

/** What a new version changes, said once more before it is made; what keeps it from being made, and what to do. */
export function SaveDialog({ opened, editing, next, onClose: close, onSaved }: Props) {
  const words = useWords();
  const { forms } = words;
  const queries = useQueryClient();
  const task = useTask();
  const said = useFormWords(editing.form, editing.base);
  const problems = [...new Set(editing.problems.map(said.problem))];
  const { base, form } = editing;
  const onClose = () => {
    task.refuse(undefined);
    close();
  };
  const save = () =>
    task.run(
      async () => {
        const stored = await formsApi.save({ follows: base.version, ...nameCodes(form, base) });
        editing.undoAll();
        queries.setQueryData(['forms'], stored);
        onSaved(stored);
        onClose();
      },
      (error) => {
        if (!(error instanceof ApiError && error.code === 'conflict')) return undefined;
        // The page says who was first, and how to go on.
        void queries.invalidateQueries({ queryKey: ['forms'] }).then(onClose);
        return forms.conflict;
      },
    );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={forms.saveAs(next)}
      lockScroll={false}
      withCloseButton={false}
    >
      <div className="stack form-summary">
        {problems.length > 0 ? (
          <div className="note warn" role="alert" data-testid="form-problems">
            <div className="stack">
              <b>{forms.first}</b>
              <ul className="bullets">
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </div>
          </div>
        ) : (
          <p>{forms.saveLead}</p>
        )}
        <div className="stack tight">
          <h3>{forms.whatChanges}</h3>
          <ul className="bullets" data-testid="form-changes">
            {editing.changes.map((change) => (
              <li key={`${change.is} ${change.field} ${change.choice ?? ''}`}>{said.change(change)}</li>
            ))}
          </ul>
        </div>
        <ProblemBox text={task.problem} />
      </div>
      <div className="dialog-actions">
        <button type="button" className="btn" onClick={onClose} data-autofocus>
          {forms.goBack}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={task.busy || problems.length > 0}
          onClick={save}
          data-testid="confirm-form"
        >
          {forms.saveAs(next)}
        </button>
      </div>
    </Modal>
  );
}
