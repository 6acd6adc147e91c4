import { useWords } from '../words/language.js';
import { localYear } from './provider-days.js';

interface Props {
  readonly year: number;
  readonly onChoose: (year: number) => void;
}

/** Of which year figures are told: this one until now, or the last. */
export function YearSwitch({ year, onChoose }: Props) {
  const { providers } = useWords();
  const thisYear = localYear(new Date());
  return (
    <div className="views" role="group" aria-label={providers.period}>
      {[thisYear, thisYear - 1].map((each) => (
        <button
          key={each}
          type="button"
          className="btn small"
          aria-pressed={each === year}
          onClick={() => onChoose(each)}
          data-testid={`year-${each}`}
        >
          {each === thisYear ? providers.yearSoFar(each) : each}
        </button>
      ))}
    </div>
  );
}
