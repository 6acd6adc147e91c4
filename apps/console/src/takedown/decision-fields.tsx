import { NativeSelect } from '@mantine/core';
import { takedownDecisions, type TakedownDecision, type TargetView } from '#contract/takedown';
import { useWords } from '../words/language.js';

interface Props {
  readonly addresses: readonly TargetView[];
  readonly decisions: ReadonlyMap<string, TakedownDecision>;
  readonly onChange: (decisions: ReadonlyMap<string, TakedownDecision>) => void;
}

/** What the provider decided of each target; or of all of them at once. */
export function DecisionFields({ addresses, decisions, onChange }: Props) {
  const { one } = useWords().takedown;
  const options = [
    { value: '', label: one.chooseDecision },
    ...takedownDecisions.map((value) => ({ value, label: one.decisions[value] })),
  ];
  const of = (value: string) => takedownDecisions.find((each) => each === value);
  const decide = (ids: readonly string[], decision: TakedownDecision | undefined) => {
    const kept = [...decisions].filter(([id]) => !ids.includes(id));
    onChange(new Map([...kept, ...(decision ? ids.map((id) => [id, decision] as const) : [])]));
  };
  return (
    <>
      {addresses.length > 1 && (
        <NativeSelect
          label={one.decisionForAll}
          value=""
          data={options}
          onChange={(event) =>
            decide(
              addresses.map(({ id }) => id),
              of(event.currentTarget.value),
            )
          }
          data-testid="decision-all"
        />
      )}
      {addresses.map(({ id, position, defanged }) => (
        <NativeSelect
          key={id}
          label={one.decisionOf(position)}
          description={defanged}
          value={decisions.get(id) ?? ''}
          data={options}
          onChange={(event) => decide([id], of(event.currentTarget.value))}
          data-testid="decision"
        />
      ))}
    </>
  );
}
