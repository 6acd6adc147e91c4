import { TextInput } from '@mantine/core';
import type { EntryValues } from './entry-values.js';

/** What fields show, and where they put what is typed. */
export interface FieldProps {
  readonly values: EntryValues;
  /** What is wrong, by the name of its field. */
  readonly problems: Readonly<Record<string, string>>;
  readonly set: (name: string, value: string) => void;
}

interface Props extends FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'number';
  readonly lang?: string;
  readonly needed?: boolean;
}

/** One line of an entry. */
export function TextField({ values, problems, set, name, label, hint, type = 'text', lang, needed }: Props) {
  return (
    <TextInput
      name={name}
      type={type}
      label={label}
      {...(hint !== undefined && { description: hint })}
      {...(lang !== undefined && { lang })}
      value={values[name] ?? ''}
      error={problems[name]}
      required={needed === true}
      withAsterisk={false}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      maxLength={type === 'date' || type === 'time' ? undefined : 254}
      onChange={(event) => set(name, event.currentTarget.value)}
      data-testid={`entry-${name}`}
    />
  );
}
