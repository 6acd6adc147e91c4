import type { WaitingConversation } from '#contract';
import type { AllWords } from '../words/language.js';
import { useWords } from '../words/language.js';
import type { DeskConnection } from './desk-connection.js';
import type { DeskState } from './desk-state.js';
import { useNow } from './use-now.js';

const tickMs = 5_000;

function waited(words: AllWords, since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? words.chat.waiting(minutes, seconds) : words.chat.waitingLong(minutes);
}

/** Who waits, the longest first, each with topic and age band and nothing of what they wrote. */
export function QueuePane({
  state,
  connection,
}: {
  readonly state: DeskState;
  readonly connection: DeskConnection;
}) {
  const { chat: words } = useWords();
  const { queue, link } = state;
  return (
    <section aria-labelledby="queue-title" className="group">
      <h2 id="queue-title">
        {words.queue} <span className="muted">{queue.length > 0 && words.waitingCount(queue.length)}</span>
      </h2>
      {queue.length === 0 && <p className="muted empty">{words.queueEmpty}</p>}
      <ol data-testid="queue">
        {queue.map((waiting) => (
          <QueueRow
            key={waiting.conversationId}
            waiting={waiting}
            disabled={link !== 'up'}
            onTake={() => void connection.take(waiting.conversationId)}
          />
        ))}
      </ol>
      <button
        type="button"
        className="btn primary wide"
        disabled={link !== 'up' || queue.length === 0}
        onClick={() => void connection.take()}
        data-testid="take-next"
      >
        {words.takeNext} <kbd>Alt</kbd> <kbd>N</kbd>
      </button>
    </section>
  );
}

interface RowProps {
  readonly waiting: WaitingConversation;
  readonly disabled: boolean;
  readonly onTake: () => void;
}

function QueueRow({ waiting, disabled, onTake }: RowProps) {
  const words = useWords();
  const now = useNow(tickMs);
  const { handle, topic, ageBand, language, returned, visitorHere } = waiting;
  const { chat } = words;
  return (
    <li className={returned ? 'row returned' : 'row'} data-testid="queue-row" data-handle={handle}>
      <div className="row-text">
        <b>{handle}</b>
        <span className="muted small time">{waited(words, waiting.since, now)}</span>
        <span className="badges">
          {returned && <span className="badge warn">{chat.returned}</span>}
          <span className="badge">{topic === undefined ? chat.noTopic : (chat.topics[topic] ?? topic)}</span>
          {ageBand !== undefined && <span className="badge">{chat.age(ageBand.replace('-', '–'))}</span>}
          {language === 'en' && <span className="badge">{chat.english}</span>}
          {!visitorHere && <span className="badge quiet">{chat.away}</span>}
        </span>
      </div>
      <button
        type="button"
        className="btn small"
        disabled={disabled}
        aria-label={chat.takeOne(handle)}
        onClick={onTake}
        data-testid="take"
      >
        {chat.take}
      </button>
    </li>
  );
}
