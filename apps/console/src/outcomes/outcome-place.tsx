import { TextInput } from '@mantine/core';
import { ChipChoice } from '../referrals/chip-choice.js';
import { useWords } from '../words/language.js';
import type { OutcomeEntry } from './outcome-entry.js';

interface Props {
  readonly entry: OutcomeEntry;
  readonly onChange: (entry: OutcomeEntry) => void;
}

/** Where treatment started: with the partner, or somewhere else that is named. */
export function OutcomePlace({ entry, onChange }: Props) {
  const { outcomes } = useWords();
  return (
    <>
      <ChipChoice
        name="place"
        legend={outcomes.where}
        options={[
          ['here', outcomes.here],
          ['elsewhere', outcomes.elsewhere],
        ]}
        chosen={entry.isElsewhere ? 'elsewhere' : 'here'}
        onChoose={(code) => onChange({ ...entry, isElsewhere: code === 'elsewhere' })}
      />
      {entry.isElsewhere && (
        <TextInput
          label={outcomes.institution}
          value={entry.institution}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => onChange({ ...entry, institution: event.currentTarget.value })}
          data-testid="institution"
        />
      )}
    </>
  );
}
