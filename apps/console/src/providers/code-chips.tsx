import type { ProfileField } from '#contract/takedown';
import { codesIn } from '../directory/entry-values.js';
import type { FieldProps } from '../directory/text-field.js';
import { useWords } from '../words/language.js';

interface Props extends FieldProps {
  readonly name: ProfileField;
  readonly options: readonly (readonly [code: string, said: string])[];
}

/** Any of a few; what is chosen stays in the order of the options. */
export function CodeChips({ values, problems, set, name, options }: Props) {
  const { providers: said } = useWords();
  const chosen = codesIn(values[name]);
  const toggle = (code: string, on: boolean) =>
    set(
      name,
      options
        .map(([each]) => each)
        .filter((each) => (each === code ? on : chosen.includes(each)))
        .join(','),
    );
  return (
    <fieldset className="chips">
      <legend>{said.fields[name]}</legend>
      {options.map(([code, label]) => (
        <label key={code} className="chip">
          <input
            type="checkbox"
            name={name}
            checked={chosen.includes(code)}
            onChange={(event) => toggle(code, event.currentTarget.checked)}
            data-testid={`${name}-${code}`}
          />
          <span>{label}</span>
        </label>
      ))}
      {problems[name] !== undefined && <p className="field-problem">{problems[name]}</p>}
    </fieldset>
  );
}
