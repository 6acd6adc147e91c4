import { NativeSelect, Textarea } from '@mantine/core';
import { takedownBases, type TakedownBasis } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { AgeChoice } from './age-choice.js';
import type { SectionProps } from './section-props.js';
import { RoutingNote } from './routing-note.js';

/** Why it is unlawful: the basis, the age in the picture, and words that describe no picture. */
export function WhySection({ view, editable, onChange }: SectionProps) {
  const { one } = useWords().takedown;
  const { basis, ageClass, explanation } = view;
  if (!editable)
    return (
      <>
        <dl className="answers">
          <dt>{one.basis}</dt>
          <dd>{one.bases[basis]}</dd>
          <dt>{one.age}</dt>
          <dd>{one.ages[ageClass]}</dd>
          <dt>{one.explanation}</dt>
          <dd data-testid="explanation-read">{explanation || '—'}</dd>
        </dl>
        <RoutingNote basis={basis} ageClass={ageClass} />
      </>
    );
  return (
    <>
      <NativeSelect
        label={one.basis}
        value={basis}
        data={takedownBases.map((value) => ({ value, label: one.bases[value] }))}
        onChange={(event) => onChange({ basis: event.currentTarget.value as TakedownBasis })}
        data-testid="basis"
      />
      <AgeChoice ageClass={ageClass} onChange={onChange} />
      <RoutingNote basis={basis} ageClass={ageClass} />
      <Textarea
        label={one.explanation}
        description={one.explanationHint}
        value={explanation}
        maxLength={5_000}
        autosize
        minRows={4}
        onChange={(event) => onChange({ explanation: event.currentTarget.value })}
        data-testid="explanation"
      />
      <p className="muted small">{one.characters(explanation.length)}</p>
    </>
  );
}
