import { useWords } from '../words/language.js';
import { localDateOf } from '../contacts/local-date.js';

const aDayMs = 86_400_000;

/** The day before today: what ends by it cannot be chosen from now on, and still for a call of yesterday. */
const yesterday = (): string => localDateOf(new Date(Date.now() - aDayMs));

interface Props {
  readonly of: string;
  readonly to: string | undefined;
  /** Nothing with this code is stored yet: it can simply go. */
  readonly isNew: boolean;
  readonly canUndo: boolean;
  readonly testId: string;
  readonly onEnd: (to: string | undefined) => void;
  readonly onUndo: () => void;
}

/** Ends something by its last day, or takes back what was done to it; nothing that was in use is ever removed. */
export function Ending({ of, to, isNew, canUndo, testId, onEnd, onUndo }: Props) {
  const { forms } = useWords();
  const button = (text: string, id: string, act: () => void) => (
    <button
      type="button"
      className="btn small"
      aria-label={`${text}: ${of}`}
      onClick={act}
      data-testid={`${id}-${testId}`}
    >
      {text}
    </button>
  );
  if (isNew) return button(forms.remove, 'remove', onUndo);
  return (
    <>
      {to === undefined ? (
        button(forms.end, 'end', () => onEnd(yesterday()))
      ) : (
        <label className="last-day small">
          {forms.lastDay}
          <input
            type="date"
            value={to}
            aria-label={`${forms.lastDay}: ${of}`}
            onChange={(event) => onEnd(event.currentTarget.value || undefined)}
            data-testid={`last-day-${testId}`}
          />
        </label>
      )}
      {to !== undefined && !canUndo && button(forms.reopen, 'reopen', () => onEnd(undefined))}
      {canUndo && button(forms.undo, 'undo', onUndo)}
    </>
  );
}
