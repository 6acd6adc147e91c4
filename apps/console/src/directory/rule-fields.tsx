import { NativeSelect } from '@mantine/core';
import { useWords } from '../words/language.js';
import { type RuleDraft, type Weekday, weekdays } from './rule-draft.js';
import { type FieldProps, TextField } from './text-field.js';

interface Props {
  readonly draft: RuleDraft;
  readonly problems: FieldProps['problems'];
  readonly onChange: (draft: RuleDraft) => void;
}

const weeksApart = [1, 2, 3, 4];

/** On which days, at what time, how long, how often, and from when to when. */
export function RuleFields({ draft, problems, onChange }: Props) {
  const { directory } = useWords();
  const { every, startAt, minutes, validFrom, validTo } = draft;
  const fields: FieldProps = {
    values: { startAt, minutes, validFrom, validTo },
    problems,
    set: (name, value) => onChange({ ...draft, [name]: value }),
  };
  // What was stored otherwise stays to be chosen.
  const often = weeksApart.includes(every) ? weeksApart : [...weeksApart, every];
  return (
    <>
      <Days draft={draft} problem={problems['rrule']} onChange={onChange} />
      <div className="both-words">
        <TextField {...fields} name="startAt" type="time" label={directory.startAt} needed />
        <TextField {...fields} name="minutes" type="number" label={directory.minutes} needed />
      </div>
      <NativeSelect
        label={directory.every}
        value={String(every)}
        data={often.map((count) => ({ value: String(count), label: directory.everyWeeks(count) }))}
        onChange={(event) => onChange({ ...draft, every: Number(event.currentTarget.value) })}
        data-testid="rule-every"
      />
      <div className="both-words">
        <TextField {...fields} name="validFrom" type="date" label={directory.from} needed />
        <TextField
          {...fields}
          name="validTo"
          type="date"
          label={directory.until}
          hint={directory.untilHint}
        />
      </div>
    </>
  );
}

interface DaysProps extends Omit<Props, 'problems'> {
  readonly problem: string | undefined;
}

function Days({ draft, problem, onChange }: DaysProps) {
  const { directory } = useWords();
  const toggle = (day: Weekday, on: boolean) => {
    const others = draft.days.filter((each) => each !== day);
    onChange({ ...draft, days: on ? [...others, day] : others });
  };
  return (
    <fieldset className="chips" aria-describedby={problem === undefined ? undefined : 'rule-days-problem'}>
      <legend>{directory.onDays}</legend>
      {weekdays.map((day) => (
        <label key={day} className="chip">
          <input
            type="checkbox"
            name="rrule"
            checked={draft.days.includes(day)}
            onChange={(event) => toggle(day, event.currentTarget.checked)}
            data-testid={`day-${day}`}
          />
          <span>{directory.weekdays[day]}</span>
        </label>
      ))}
      {problem !== undefined && (
        <p id="rule-days-problem" className="field-problem small" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
