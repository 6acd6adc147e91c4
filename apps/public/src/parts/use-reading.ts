import { useEffect, useState } from 'preact/hooks';
import { isUnread } from '../chat/chat-changes.js';
import type { ChatSession } from '../chat/chat-session.js';
import type { ChatState } from '../chat/chat-state.js';

/**
 * Marks as read what is really on the screen: the newest line in sight and the page not hidden. What came while
 * it was not gets the "new" divider. Gives the number of unread lines.
 */
export function useReading(session: ChatSession, chat: ChatState, atEnd: boolean): number {
  const visible = useVisible();
  const { lines, conversation, dividerAfter, link } = chat;
  const readSeq = conversation?.visitorReadSeq ?? 0;
  const unread = lines.filter((line) => isUnread(line, readSeq)).length;
  const seen = visible && atEnd;
  useEffect(() => {
    if (seen && link === 'up') void session.read();
    if (!seen && unread > 0 && (dividerAfter === undefined || dividerAfter < readSeq))
      session.placeDivider(readSeq);
  }, [seen, link, lines, unread, dividerAfter, readSeq, session]);
  return unread;
}

function useVisible(): boolean {
  const [visible, setVisible] = useState(true);
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
}
