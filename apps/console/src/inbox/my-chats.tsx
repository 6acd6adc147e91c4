import { useWords } from '../words/language.js';
import type { DeskConnection } from './desk-connection.js';
import { type Chat, type DeskState, unreadOf } from './desk-state.js';

/** The conversations of this counsellor, with what nobody has read. */
export function MyChats({
  state,
  connection,
}: {
  readonly state: DeskState;
  readonly connection: DeskConnection;
}) {
  const { chat: words } = useWords();
  return (
    <section aria-labelledby="mine-title" className="group">
      <h2 id="mine-title">{words.mine}</h2>
      {state.chats.length === 0 && <p className="muted empty">{words.mineEmpty}</p>}
      <ol data-testid="my-chats">
        {state.chats.map((chat) => (
          <MyChat
            key={chat.conversation.conversationId}
            chat={chat}
            selected={chat.conversation.conversationId === state.selected}
            onOpen={() => void connection.select(chat.conversation.conversationId)}
          />
        ))}
      </ol>
    </section>
  );
}

interface Props {
  readonly chat: Chat;
  readonly selected: boolean;
  readonly onOpen: () => void;
}

function MyChat({ chat, selected, onOpen }: Props) {
  const { chat: words } = useWords();
  const { handle, state } = chat.conversation;
  const unread = unreadOf(chat);
  const last = chat.transcript.lines.findLast(({ author }) => author !== 'system');
  const status = state === 'ended' ? words.ended : words.active;
  return (
    <li>
      <button
        type="button"
        className="row chat"
        aria-current={selected || undefined}
        onClick={onOpen}
        data-testid="my-chat"
        data-handle={handle}
      >
        <span className="row-text">
          <b>{handle}</b>
          <span className="muted small time">{status}</span>
          <span className={unread > 0 ? 'last unread' : 'last'}>
            {chat.visitorTyping ? words.typing : last?.text}
          </span>
        </span>
        {unread > 0 && (
          <span className="count" data-testid="unread">
            <span aria-hidden="true">{unread}</span>
            <span className="visually-hidden">{words.unread(unread)}</span>
          </span>
        )}
      </button>
    </li>
  );
}
