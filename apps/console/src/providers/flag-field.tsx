import { Checkbox } from '@mantine/core';
import type { ProfileField } from '#contract/takedown';
import type { FieldProps } from '../directory/text-field.js';
import { useWords } from '../words/language.js';

interface Props extends FieldProps {
  readonly name: ProfileField;
  readonly hint: string;
}

/** Yes or no. */
export function FlagField({ values, set, name, hint }: Props) {
  const { providers: said } = useWords();
  return (
    <Checkbox
      name={name}
      label={said.fields[name]}
      description={hint}
      checked={values[name] === 'yes'}
      onChange={(event) => set(name, event.currentTarget.checked ? 'yes' : '')}
      data-testid={`entry-${name}`}
    />
  );
}
