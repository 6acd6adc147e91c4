import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type OutcomeResult, outcomeResults } from '#contract/referrals';
import { ChipChoice } from '../referrals/chip-choice.js';
import { DialogActions } from '../shell/dialog-actions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import type { OutcomeEntry, OutcomeOf } from './outcome-entry.js';
import { OutcomePlace } from './outcome-place.js';
import { useRecording } from './use-recording.js';

interface Props {
  readonly of: OutcomeOf;
  readonly onSaved: (said: string) => void;
  readonly onClose: () => void;
}

const empty: OutcomeEntry = { result: 'started', startedOn: '', isElsewhere: false, institution: '' };

/** What came of an appointment or a seat; later another can take its place. */
export function OutcomeForm({ of, onSaved, onClose }: Props) {
  const { outcomes } = useWords();
  const [entry, setEntry] = useState(empty);
  const at = useRecording(of, onSaved);
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => root.current?.focus(), []);
  const results = of.subject === 'appointment' ? outcomes.results : outcomes.seatResults;
  return (
    <form
      ref={root}
      tabIndex={-1}
      className="stack booking asking"
      aria-label={outcomes.title1}
      // The form says what is missing in its own words.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        at.record(entry);
      }}
      data-testid="outcome-form"
    >
      <ChipChoice
        name="result"
        legend={outcomes.title1}
        options={outcomeResults.map((each) => [each, results[each]])}
        chosen={entry.result}
        onChoose={(code) => setEntry({ ...entry, result: code as OutcomeResult })}
      />
      {entry.result === 'started' && (
        <>
          <TextInput
            label={outcomes.startedOn}
            type="date"
            value={entry.startedOn}
            onChange={(event) => setEntry({ ...entry, startedOn: event.currentTarget.value })}
            data-testid="started-on"
          />
          <OutcomePlace entry={entry} onChange={setEntry} />
        </>
      )}
      <ProblemBox text={at.problem} />
      <DialogActions onClose={onClose} go={outcomes.save} busy={at.busy} testId="save-outcome" />
    </form>
  );
}
