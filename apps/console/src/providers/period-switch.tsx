import { useWords } from '../words/language.js';
import { type FiguresSpan, figuresSpans } from './figures-period.js';

interface Props {
  readonly span: FiguresSpan;
  readonly onChoose: (span: FiguresSpan) => void;
}

/** Over what figures are told. */
export function PeriodSwitch({ span, onChoose }: Props) {
  const { providers } = useWords();
  return (
    <div className="views" role="group" aria-label={providers.period}>
      {figuresSpans.map((each) => (
        <button
          key={each}
          type="button"
          className="btn small"
          aria-pressed={each === span}
          onClick={() => onChoose(each)}
          data-testid={`span-${each}`}
        >
          {providers.spans[each]}
        </button>
      ))}
    </div>
  );
}
