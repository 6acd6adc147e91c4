import { displayText } from '../chat/display-text.js';
import type { MessageRow } from '../chat/rows.js';
import { usePage } from '../page/page-context.js';
import { wallTime } from '../time/clock.js';
import { Icon } from './icon.js';

interface Props {
  readonly row: MessageRow;
  readonly who: string;
  readonly onRetry?: (clientMessageId: string) => void;
}

/** One message: always text, never anything that can be followed or run. */
export function Message({ row, who, onRetry }: Props) {
  const { words, telling } = usePage();
  const { author, text, at, seq, key, delivery, same } = row;
  const out = author === 'visitor';
  const waits = delivery === 'held' || delivery === 'failed';
  const classes = ['msg', out ? 'msg--out' : 'msg--in', same && 'msg--same', waits && 'msg--held'];
  return (
    <li
      class={classes.filter(Boolean).join(' ')}
      data-testid="message"
      data-seq={seq}
      data-author={author}
      data-state={delivery}
    >
      <div class="msg__b">
        <span class="vh">{out ? words.talk.youSay : words.talk.says(row.alias ?? who)}</span>
        <span class="msg__t" dir="auto">
          {displayText(text)}
        </span>
      </div>
      <div class="msg__m">
        {!waits && <time dateTime={at}>{wallTime(at, telling.timezone).time}</time>}
        <DeliveryState row={row} onRetry={onRetry && (() => onRetry(key))} />
      </div>
    </li>
  );
}

function DeliveryState({ row, onRetry }: { readonly row: MessageRow; readonly onRetry?: () => void }) {
  const { talk } = usePage().words;
  const { delivery, tells } = row;
  if (delivery === undefined) return null;
  if (delivery === 'held' || delivery === 'failed') {
    return (
      <>
        <b>{delivery === 'failed' ? talk.failed : talk.held}</b>
        {delivery === 'held' && <span>{talk.heldMore}</span>}
        {onRetry && (
          <button class="btn btn--quiet" type="button" data-testid="retry" onClick={onRetry}>
            <Icon name="again" /> {talk.retry}
          </button>
        )}
      </>
    );
  }
  if (!tells) return null;
  return (
    <span class="state">
      {delivery !== 'sending' && <Icon name={delivery === 'read' ? 'checks' : 'check'} />}{' '}
      {talk.states[delivery]}
    </span>
  );
}
