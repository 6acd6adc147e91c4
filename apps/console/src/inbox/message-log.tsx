import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../words/language.js';
import type { DeskConnection } from './desk-connection.js';
import type { Chat } from './desk-state.js';
import { MessageLine, PendingLine } from './message-line.js';
import { lastSeq } from './transcript.js';

const nearBottomPx = 48;

/** What was said: the newest below, older ones on asking, and a line above what was not read yet. */
export function MessageLog({
  chat,
  connection,
}: {
  readonly chat: Chat;
  readonly connection: DeskConnection;
}) {
  const { chat: words } = useWords();
  const { conversation, transcript, visitorTyping } = chat;
  const { conversationId, handle, counsellorReadSeq, visitorReadSeq } = conversation;
  const { lines, pending, older } = transcript;
  const log = useRef<HTMLDivElement>(null);
  const [dividerAfter] = useState(counsellorReadSeq);
  const atBottom = useStickToBottom(log, lines.at(-1)?.seq, pending.length, visitorTyping);
  useReading(
    () => atBottom.current && void connection.read(conversationId, lastSeq(transcript)),
    lines.at(-1)?.seq,
    log,
  );
  const firstUnread = lines.find(({ seq, author }) => seq > dividerAfter && author === 'visitor')?.seq;
  return (
    <div
      className="log"
      role="log"
      tabIndex={0}
      aria-label={words.messages(handle)}
      ref={log}
      data-testid="messages"
    >
      {older && (
        <button
          type="button"
          className="btn small older"
          onClick={() => void connection.older(conversationId)}
          data-testid="older"
        >
          {words.older}
        </button>
      )}
      {lines.map((line) => (
        <Fragment key={line.seq}>
          {line.seq === firstUnread && dividerAfter > 0 && <p className="divider">{words.newBelow}</p>}
          <MessageLine line={line} read={line.seq <= visitorReadSeq} />
        </Fragment>
      ))}
      {pending.map((message) => (
        <PendingLine
          key={message.clientMessageId}
          message={message}
          onRetry={() => void connection.send(conversationId, message.text, message.clientMessageId)}
        />
      ))}
      {visitorTyping && (
        <p className="typing" data-testid="typing">
          <span className="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {words.typing}
        </p>
      )}
    </div>
  );
}

/** Follows new lines while the reader is at the end, and leaves them where they are when not. */
function useStickToBottom(log: React.RefObject<HTMLDivElement | null>, ...grows: readonly unknown[]) {
  const atBottom = useRef(true);
  useEffect(() => {
    const element = log.current;
    const look = () => {
      if (element)
        atBottom.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearBottomPx;
    };
    element?.addEventListener('scroll', look);
    return () => element?.removeEventListener('scroll', look);
  }, [log]);
  useLayoutEffect(() => {
    if (log.current && atBottom.current) log.current.scrollTop = log.current.scrollHeight;
  }, grows);
  return atBottom;
}

/** Tells that the newest line was on the screen: now, on coming back to the page, and on scrolling to it. */
function useReading(
  read: () => void,
  newest: number | undefined,
  log: React.RefObject<HTMLDivElement | null>,
): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    const element = log.current;
    const look = () => {
      if (!document.hidden) latest.current();
    };
    look();
    document.addEventListener('visibilitychange', look);
    element?.addEventListener('scroll', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      element?.removeEventListener('scroll', look);
    };
  }, [newest, log]);
}
