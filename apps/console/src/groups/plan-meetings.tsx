import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PlanSessions } from '#contract/referrals';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { MeetingPreview } from './meeting-preview.js';
import { NumberField } from './number-field.js';
import { usePlanning } from './use-planning.js';

const usual: PlanSessions = { date: '', time: '19:30', minutes: 90, weeks: 8, everyWeeks: 1 };

/** Plans meetings at one time on the wall, shown as they will be before they are planned. */
export function PlanMeetings({ groupId }: { readonly groupId: string }) {
  const { plan } = useWords().groups;
  const [entry, setEntry] = useState(usual);
  const at = usePlanning(groupId, entry, () => setEntry(usual));
  const set = (more: Partial<PlanSessions>) => setEntry({ ...entry, ...more });
  const field = (name: 'date' | 'time', label: string) => (
    <TextInput
      label={label}
      type={name}
      value={entry[name]}
      required
      withAsterisk={false}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      data-testid={`plan-${name}`}
    />
  );
  return (
    <form
      className="stack plan-meetings"
      aria-labelledby="plan-meetings"
      onSubmit={(event) => {
        event.preventDefault();
        at.plan();
      }}
    >
      <h3 id="plan-meetings">{plan.meet}</h3>
      <div className="side-by-side">
        {field('date', plan.first)}
        {field('time', plan.time)}
        <NumberField
          label={plan.minutes}
          value={entry.minutes}
          range={[15, 480]}
          onChange={(minutes) => set({ minutes })}
          testId="plan-minutes"
        />
        <NativeSelect
          label={plan.every}
          value={String(entry.everyWeeks)}
          data={Object.entries(plan.everyWeeks).map(([value, label]) => ({ value, label }))}
          onChange={(event) => set({ everyWeeks: Number(event.currentTarget.value) })}
          data-testid="plan-every"
        />
        <NumberField
          label={plan.times}
          value={entry.weeks}
          range={[1, 52]}
          onChange={(weeks) => set({ weeks })}
          testId="plan-times"
        />
      </div>
      <MeetingPreview sessions={at.preview} />
      <ProblemBox text={at.problem} />
      <div className="dialog-actions">
        <button
          type="submit"
          className="btn small primary"
          disabled={at.busy || at.preview.length === 0}
          data-testid="plan-go"
        >
          {plan.planGo(at.preview.length || entry.weeks)}
        </button>
      </div>
    </form>
  );
}
