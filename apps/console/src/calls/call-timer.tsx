import type { CurrentCall } from '#contract';
import { useNow } from '../inbox/use-now.js';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import type { CallAtHand } from './use-call.js';
import { clockOf } from './duration.js';

/** The clock of the call, and the buttons that begin and end it. */
export function CallTimer({ at }: { readonly at: CallAtHand }) {
  const { language, words } = useLanguage();
  const { calls } = words;
  const { call, busy } = at;
  const arrivedAt = at.phone.dataUpdatedAt;
  return (
    <section className="card call-timer" aria-label={calls.left}>
      {call ? (
        <Clock call={call} arrivedAt={arrivedAt} language={language} />
      ) : (
        <>
          <p className="muted">{calls.noCall}</p>
          <p>{calls.waitForCall}</p>
        </>
      )}
      <div className="call-buttons">
        {call?.running ? (
          <button
            type="button"
            className="btn primary"
            disabled={busy}
            onClick={() => at.stop(call.contactId)}
            data-testid="stop-call"
          >
            <Icon name="stop" />
            {calls.stop} <kbd aria-hidden="true">F2</kbd>
          </button>
        ) : (
          <button
            type="button"
            className={call ? 'btn' : 'btn primary'}
            disabled={busy}
            onClick={at.start}
            data-testid="start-call"
          >
            <Icon name="phone" />
            {call ? calls.next : calls.start} <kbd aria-hidden="true">F2</kbd>
          </button>
        )}
        {call && !call.running && (
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => at.resume(call.contactId)}
            data-testid="resume-call"
          >
            {calls.resume} <kbd aria-hidden="true">⇧ F2</kbd>
          </button>
        )}
      </div>
    </section>
  );
}

interface ClockProps {
  readonly call: CurrentCall;
  /** When the server told how long it takes, in milliseconds. */
  readonly arrivedAt: number;
  readonly language: string;
}

/** Counts on from what the server told, so a page that was loaded anew shows the same. */
function Clock({ call, arrivedAt, language }: ClockProps) {
  const { words } = useLanguage();
  const now = useNow(500);
  const since = call.running ? Math.max(0, now - arrivedAt) / 1000 : 0;
  const began = new Date(arrivedAt - call.seconds * 1000);
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <>
      <p className="now">
        <span className={call.running ? 'lamp open' : 'lamp'} aria-hidden="true" />
        {call.running ? words.calls.since(time.format(began)) : words.calls.stopped}
      </p>
      <p className="clock" data-testid="clock" data-running={call.running}>
        <span className="visually-hidden">{words.calls.duration} </span>
        {clockOf(call.seconds + since)}
      </p>
    </>
  );
}
