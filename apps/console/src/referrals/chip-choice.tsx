interface Props {
  readonly name: string;
  readonly legend: string;
  /** Codes, and what they are called. */
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: string;
  readonly hint?: string;
  readonly onChoose: (code: string) => void;
}

/** One of a few, by arrow keys or by a press. */
export function ChipChoice({ name, legend, options, chosen, hint, onChoose }: Props) {
  return (
    <fieldset className="chips">
      <legend>{legend}</legend>
      {options.map(([code, said]) => (
        <label key={code} className="chip">
          <input
            type="radio"
            name={name}
            checked={code === chosen}
            onChange={() => onChoose(code)}
            data-testid={`${name}-${code}`}
          />
          <span>{said}</span>
        </label>
      ))}
      {hint !== undefined && <p className="muted small chip-hint">{hint}</p>}
    </fieldset>
  );
}
