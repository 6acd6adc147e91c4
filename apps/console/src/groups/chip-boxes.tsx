interface Props<T extends string> {
  readonly name: string;
  readonly legend: string;
  /** Codes, and what they are called. */
  readonly options: readonly (readonly [T, string])[];
  readonly chosen: readonly T[];
  readonly onChoose: (chosen: readonly T[]) => void;
}

/** Any of a few; what is chosen stays in the order of the options. */
export function ChipBoxes<T extends string>({ name, legend, options, chosen, onChoose }: Props<T>) {
  const toggled = (code: T) =>
    options
      .map(([each]) => each)
      .filter((each) => (each === code ? !chosen.includes(each) : chosen.includes(each)));
  return (
    <fieldset className="chips">
      <legend>{legend}</legend>
      {options.map(([code, said]) => (
        <label key={code} className="chip">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={() => onChoose(toggled(code))}
            data-testid={`${name}-${code}`}
          />
          <span>{said}</span>
        </label>
      ))}
    </fieldset>
  );
}
