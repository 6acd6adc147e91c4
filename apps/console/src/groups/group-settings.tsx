import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { GroupSummary } from '#contract/referrals';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { NumberField } from './number-field.js';
import type { GroupSave } from './use-group-save.js';

interface Props {
  readonly group: GroupSummary;
  /** Of whoever draws this: what it says outlives the form, which is filled anew when the group was changed. */
  readonly at: GroupSave;
}

/** How many seats, where, and how long an offer holds. */
export function GroupSettings({ group, at }: Props) {
  const { region: regionWord, plan } = useWords().groups;
  const [region, setRegion] = useState(group.region);
  const [capacity, setCapacity] = useState(group.capacity);
  const [offerHours, setOfferHours] = useState(group.offerHours);
  const isSame = region === group.region && capacity === group.capacity && offerHours === group.offerHours;
  return (
    <form
      className="stack"
      aria-label={plan.seatsOf}
      onSubmit={(event) => {
        event.preventDefault();
        at.save({ region, capacity, offerHours }, plan.saved);
      }}
    >
      <TextInput
        label={regionWord}
        value={region}
        maxLength={80}
        required
        withAsterisk={false}
        onChange={(event) => setRegion(event.currentTarget.value)}
        data-testid="save-region"
      />
      <div className="side-by-side">
        <NumberField
          label={plan.capacity}
          value={capacity}
          range={[0, 200]}
          onChange={setCapacity}
          testId="save-capacity"
        />
        <NumberField
          label={plan.offerHours}
          value={offerHours}
          range={[1, 336]}
          onChange={setOfferHours}
          testId="save-offer-hours"
        />
      </div>
      <ProblemBox text={at.problem} />
      <div className="dialog-actions">
        <button
          type="submit"
          className="btn small primary"
          disabled={at.busy || isSame}
          data-testid="save-group"
        >
          {plan.save}
        </button>
      </div>
    </form>
  );
}
