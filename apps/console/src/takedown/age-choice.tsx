import { type AgeClass, ageClasses } from '#contract/takedown';
import { ChipChoice } from '../referrals/chip-choice.js';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import type { NoticeFields } from './notice-fields.js';

interface Props {
  readonly ageClass: AgeClass;
  readonly onChange: (change: Partial<NoticeFields>) => void;
}

/** How old the person in the picture is. Nobody guesses: a person chooses, or the notice stays. */
export function AgeChoice({ ageClass, onChange }: Props) {
  const { one } = useWords().takedown;
  return (
    <>
      <ChipChoice
        name="age"
        legend={one.age}
        options={ageClasses.map((each) => [each, one.ages[each]])}
        chosen={ageClass}
        hint={one.ageHint}
        onChoose={(code) => onChange({ ageClass: code as AgeClass })}
      />
      {ageClass === 'unknown' && (
        <p className="note warn" data-testid="age-needed">
          <Icon name="info" />
          <span>{one.ageNeeded}</span>
        </p>
      )}
    </>
  );
}
