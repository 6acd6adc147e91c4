import { TextInput } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  /** The smallest and the largest there may be. */
  readonly range: readonly [number, number];
  readonly onChange: (value: number) => void;
  readonly testId: string;
}

/** A whole number; the browser says what is too small or too large before anything is sent. */
export function NumberField({ label, hint, value, range: [min, max], onChange, testId }: Props) {
  return (
    <TextInput
      label={label}
      description={hint}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      step={1}
      required
      withAsterisk={false}
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      data-testid={testId}
    />
  );
}
