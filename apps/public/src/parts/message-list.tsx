import { useMemo } from 'preact/hooks';
import type { ChatState } from '../chat/chat-state.js';
import { rowsOf, type Row } from '../chat/rows.js';
import { usePage } from '../page/page-context.js';
import { dayWords } from '../time/moment-words.js';
import { Message } from './message.js';
import { SystemLine } from './system-line.js';

interface Props {
  readonly chat: ChatState;
  readonly onRetry?: (clientMessageId: string) => void;
}

/** The messages in order; read out as they are added. */
export function MessageList({ chat, onRetry }: Props) {
  const { words, programme } = usePage();
  const rows = useMemo(() => rowsOf(chat, programme.timezone), [chat, programme.timezone]);
  const who = chat.alias ?? words.talk.someone;
  return (
    <div role="log" aria-label={words.talk.messages} aria-relevant="additions">
      <ol>
        {rows.map((row) => (
          <RowItem key={row.key} row={row} who={who} onRetry={onRetry} />
        ))}
      </ol>
    </div>
  );
}

function RowItem({
  row,
  who,
  onRetry,
}: {
  readonly row: Row;
  readonly who: string;
  readonly onRetry: Props['onRetry'];
}) {
  const { words, telling } = usePage();
  switch (row.kind) {
    case 'day':
      return <li class="sysline">{dayWords(row.at, telling)}</li>;
    case 'new':
      return (
        <li class="newline" data-testid="unread">
          {words.talk.new}
        </li>
      );
    case 'system':
      return <SystemLine line={row.line} />;
    case 'message':
      return <Message row={row} who={who} onRetry={onRetry} />;
  }
}
