import type { PhoneView } from '#contract';
import { whenWords } from '../admin/when.js';
import { useLanguage } from '../words/language.js';
import type { useMissed } from './use-missed.js';

/** Whether the line is open, and the button for a call nobody answered. */
export function CallHead({
  phone,
  missed,
}: {
  readonly phone: PhoneView | undefined;
  readonly missed: ReturnType<typeof useMissed>;
}) {
  const { language, words } = useLanguage();
  const { calls } = words;
  const until = phone?.until === undefined ? '' : whenWords(language, phone.until);
  return (
    <header className="call-head">
      <h1>{calls.place}</h1>
      <span className="muted small">{calls.anonymous}</span>
      {phone && (
        <span
          className={phone.open ? 'badge active' : 'badge quiet'}
          data-testid="line"
          data-open={phone.open}
        >
          {phone.open ? calls.lineOpen(until) : calls.lineClosed(until)}
        </span>
      )}
      <span className="call-missed">
        <span role="status">
          {missed.counted && (
            <>
              {calls.missedCounted}{' '}
              <button type="button" className="link" onClick={missed.undo} data-testid="undo-missed">
                {calls.undo}
              </button>
            </>
          )}
        </span>
        <button
          type="button"
          className="btn small"
          disabled={missed.busy}
          onClick={missed.count}
          data-testid="missed-call"
        >
          {calls.missed} <kbd aria-hidden="true">Alt M</kbd>
        </button>
      </span>
    </header>
  );
}
