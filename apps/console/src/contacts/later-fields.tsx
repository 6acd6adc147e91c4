import { NativeSelect, TextInput } from '@mantine/core';
import { contactChannels } from '#contract';
import { useWords } from '../words/language.js';
import { type EntryProblems, instantsOf, type LaterEntry } from './later-entry.js';
import { useCounsellors } from './use-counsellors.js';

interface Props {
  readonly entry: LaterEntry;
  readonly problems: EntryProblems;
  readonly onChange: (change: Partial<LaterEntry>) => void;
}

/** A report form is sent in by a visitor, and is there already. */
const channels = contactChannels.filter((channel) => channel !== 'form');

/** When it was, how, with whom, and for how long. */
export function LaterFields({ entry, problems, onChange }: Props) {
  const { contacts, finding } = useWords();
  const { later } = contacts;
  const counsellors = useCounsellors();
  const field = (name: 'date' | 'time' | 'minutes', problem: string | undefined) => ({
    name: `later-${name}`,
    label: later.labels[name],
    value: entry[name],
    error: problem,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
    'data-testid': `later-${name}`,
  });
  return (
    <>
      <div className="side-by-side">
        <TextInput
          {...field('date', problems.date && later.date[problems.date])}
          type="date"
          data-autofocus
        />
        <TextInput {...field('time', problems.time && later.time[problems.time])} type="time" />
      </div>
      {instantsOf(entry.date, entry.time).length > 1 && (
        <Turn turn={entry.turn} problem={problems.turn} onTurn={(turn) => onChange({ turn })} />
      )}
      <NativeSelect
        label={finding.channel}
        value={entry.channel}
        data={channels.map((value) => ({ value, label: contacts.channels[value] }))}
        onChange={(event) => {
          const channel = channels.find((each) => each === event.currentTarget.value);
          if (channel) onChange({ channel });
        }}
        data-testid="later-channel"
      />
      <NativeSelect
        label={finding.counsellor}
        value={entry.counsellor}
        data={[
          { value: '', label: finding.me },
          ...counsellors.map(({ id, displayName }) => ({ value: id, label: displayName })),
        ]}
        onChange={(event) => onChange({ counsellor: event.currentTarget.value })}
        data-testid="later-counsellor"
      />
      <TextInput
        {...field('minutes', problems.minutes && later.minutes[problems.minutes])}
        inputMode="numeric"
        maxLength={4}
      />
    </>
  );
}

interface TurnProps {
  readonly turn: LaterEntry['turn'];
  readonly problem: EntryProblems['turn'];
  readonly onTurn: (turn: LaterEntry['turn']) => void;
}

/** Which of the two, where the clock was set back and showed the time twice. */
function Turn({ turn, problem, onTurn }: TurnProps) {
  const { later } = useWords().contacts;
  return (
    <fieldset className="chips" aria-describedby={problem && 'later-turn-problem'}>
      <legend>{later.twice}</legend>
      {(['first', 'second'] as const).map((each) => (
        <label key={each} className="chip">
          <input
            type="radio"
            name="later-turn"
            checked={turn === each}
            onChange={() => onTurn(each)}
            data-testid={`later-${each}`}
          />
          <span>{later.turns[each]}</span>
        </label>
      ))}
      {problem && (
        <p id="later-turn-problem" className="field-problem small">
          {later.turnMissing}
        </p>
      )}
    </fieldset>
  );
}
