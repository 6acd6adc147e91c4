import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { NoticePersonAct, NoticeView, TakedownDecision } from '#contract/takedown';
import { DialogActions } from '../shell/dialog-actions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { needsOf } from './act-needs.js';
import { DecisionFields } from './decision-fields.js';
import type { ActBody } from './use-notice-acts.js';

interface Props {
  readonly act: NoticePersonAct;
  readonly view: NoticeView;
  readonly busy: boolean;
  readonly onGo: (body: ActBody) => void;
  readonly onClose: () => void;
}

/** Asks once for what an act needs, and says what comes of it, where it stands: no dialog opens over the notice. */
export function ActForm({ act, view, busy, onGo, onClose }: Props) {
  const { takedown } = useWords();
  const { one } = takedown;
  const root = useRef<HTMLFormElement>(null);
  const [note, setNote] = useState('');
  const [reference, setReference] = useState(view.providerReference ?? '');
  const [decisions, setDecisions] = useState<ReadonlyMap<string, TakedownDecision>>(new Map());
  const [problem, setProblem] = useState<string>();
  const needs = needsOf(act);
  useEffect(() => root.current?.focus(), []);
  const go = () => {
    if (needs.note === 'must' && note.trim() === '') return setProblem(one.needNote);
    if (needs.decisions && decisions.size < view.addresses.length) return setProblem(one.needDecisions);
    onGo({
      act,
      ...(note.trim() !== '' && { note: note.trim() }),
      ...(needs.reference && reference.trim() !== '' && { providerReference: reference.trim() }),
      ...(needs.decisions && {
        decisions: [...decisions].map(([targetId, decision]) => ({ targetId, decision })),
      }),
    });
  };
  return (
    <form
      ref={root}
      tabIndex={-1}
      className="card stack act-form"
      aria-label={takedown.acts[act]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      data-testid="act-form"
    >
      <h3>{takedown.acts[act]}</h3>
      {one.asking[act] && <p>{one.asking[act](view.provider)}</p>}
      {needs.decisions && (
        <DecisionFields addresses={view.addresses} decisions={decisions} onChange={setDecisions} />
      )}
      {needs.reference && (
        <TextInput
          label={one.providerReference}
          description={one.referenceHint}
          value={reference}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setReference(event.currentTarget.value)}
          data-testid="provider-reference"
        />
      )}
      {needs.note !== 'no' && (
        <Textarea
          label={one.note}
          description={one.notes[act] ?? one.noteMay}
          value={note}
          maxLength={1_000}
          rows={3}
          onChange={(event) => setNote(event.currentTarget.value)}
          data-testid="act-note"
        />
      )}
      <ProblemBox text={problem} />
      <DialogActions onClose={onClose} go={takedown.acts[act]} busy={busy} testId="act-go" />
    </form>
  );
}
