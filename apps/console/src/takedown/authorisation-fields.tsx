import { TextInput } from '@mantine/core';
import type { Authorisation } from '#contract/takedown';
import { localDateOf } from '../contacts/local-date.js';
import { ChipChoice } from '../referrals/chip-choice.js';
import { useWords } from '../words/language.js';
import type { SectionProps } from './section-props.js';

const kinds: readonly Authorisation['kind'][] = ['written', 'spoken'];

/** The leave of the person, without which nobody speaks in their name. */
export function AuthorisationFields({ view: { authorisation }, onChange }: SectionProps) {
  const { one } = useWords().takedown;
  const today = localDateOf(new Date());
  const givenOn = authorisation?.givenOn ?? today;
  return (
    <>
      <ChipChoice
        name="authorisation"
        legend={one.authorisation}
        options={kinds.map((each) => [each, one.authorisations[each]])}
        chosen={authorisation?.kind ?? ''}
        hint={one.authorisationHint}
        onChoose={(code) => onChange({ authorisation: { kind: code as Authorisation['kind'], givenOn } })}
      />
      {authorisation && (
        <TextInput
          label={one.givenOn}
          type="date"
          value={givenOn}
          max={today}
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') onChange({ authorisation: { ...authorisation, givenOn: value } });
          }}
          data-testid="given-on"
        />
      )}
    </>
  );
}
