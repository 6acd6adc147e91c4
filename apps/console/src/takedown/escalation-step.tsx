import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { EscalationView } from '#contract/takedown';
import { whenWords } from '../admin/when.js';
import { DialogActions } from '../shell/dialog-actions.js';
import { Icon } from '../shell/icons.js';
import { useMay } from '../shell/permissions.js';
import { useLanguage } from '../words/language.js';
import type { EscalationActs } from './use-escalations.js';

interface Props {
  readonly step: EscalationView;
  readonly acts: EscalationActs;
  /** Whether nothing was done after it. */
  readonly undoable: boolean;
}

/** One step: since when it waits, or who did it; and the buttons of whoever may. */
export function EscalationStep({ step, acts, undoable }: Props) {
  const { language, words } = useLanguage();
  const { escalation } = words;
  const maySend = useMay('takedown:send');
  const [asking, setAsking] = useState(false);
  const name = step.text ?? escalation.reminder;
  const isOpen = step.doneAt === undefined && step.current;
  return (
    <li data-testid="escalation-step" data-step={step.step} data-done={step.doneAt !== undefined}>
      <span className="stack">
        <b>{name}</b>
        <StepStanding step={step} language={language} />
        {step.note !== undefined && <q className="event-note">{step.note}</q>}
        {maySend && isOpen && !asking && (
          <span>
            <button
              type="button"
              className="btn small"
              aria-label={escalation.doneStep(name)}
              disabled={acts.busy}
              onClick={() => setAsking(true)}
              data-testid="escalation-done"
            >
              {escalation.done}
            </button>
          </span>
        )}
        {maySend && isOpen && asking && (
          <DoneForm name={name} acts={acts} id={step.id} onClose={() => setAsking(false)} />
        )}
        {maySend && step.current && step.doneAt !== undefined && undoable && (
          <span>
            <button
              type="button"
              className="link small"
              aria-label={escalation.undoStep(name)}
              disabled={acts.busy}
              onClick={() => {
                setAsking(false);
                acts.undo(step.id);
              }}
              data-testid="escalation-undo"
            >
              {escalation.undo}
            </button>
          </span>
        )}
      </span>
    </li>
  );
}

function StepStanding({ step, language }: { readonly step: EscalationView; readonly language: string }) {
  const { escalation } = useLanguage().words;
  if (step.doneAt !== undefined)
    return (
      <span className="clock-line ok">
        <Icon name="check" />
        <span>{escalation.doneBy(step.doneBy ?? '', whenWords(language, step.doneAt))}</span>
      </span>
    );
  if (!step.current) return <span className="muted small">{escalation.dropped}</span>;
  return <span className="muted small">{escalation.since(whenWords(language, step.dueAt))}</span>;
}

interface FormProps {
  readonly name: string;
  readonly id: string;
  readonly acts: EscalationActs;
  readonly onClose: () => void;
}

function DoneForm({ name, id, acts, onClose }: FormProps) {
  const { escalation } = useLanguage().words;
  const [note, setNote] = useState('');
  return (
    <form
      className="stack"
      aria-label={escalation.doneStep(name)}
      onSubmit={(event) => {
        event.preventDefault();
        acts.done(id, note);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Textarea
        label={escalation.note}
        description={escalation.noteHint}
        value={note}
        maxLength={1_000}
        rows={2}
        autoFocus
        onChange={(event) => setNote(event.currentTarget.value)}
        data-testid="escalation-note"
      />
      <DialogActions onClose={onClose} go={escalation.save} busy={acts.busy} testId="escalation-go" />
    </form>
  );
}
