import { useState } from 'react';
import { Icon } from '../shell/icons.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { useWords } from '../words/language.js';
import { Composer } from './composer.js';
import type { DeskConnection } from './desk-connection.js';
import type { Chat } from './desk-state.js';
import { MessageLog } from './message-log.js';

interface Props {
  readonly chat: Chat;
  readonly connection: DeskConnection;
  /** Unsent text by conversation; in memory only. */
  readonly drafts: Map<string, string>;
  /** Whether the contact of the conversation stands beside it. */
  readonly writing: boolean;
  readonly onWrite: (writing: boolean) => void;
  /** This conversation is being ended from here. */
  readonly onEnd: (conversationId: string) => void;
}

/** One conversation: who, what was said, and the place to answer. */
export function ConversationPane({ chat, connection, drafts, ...beside }: Props) {
  const { chat: words } = useWords();
  const { conversationId, handle, state, endedBy } = chat.conversation;
  return (
    <section className="conversation" aria-label={words.messages(handle)}>
      <Header chat={chat} connection={connection} {...beside} />
      <MessageLog chat={chat} connection={connection} />
      {state === 'ended' ? (
        <p className="ended" role="status" data-testid="ended">
          <span>{words.endedBy[endedBy ?? 'counsellor']}</span>
          <button
            type="button"
            className="btn"
            onClick={() => void connection.clear(conversationId)}
            data-testid="close"
          >
            {words.closeChat}
          </button>
        </p>
      ) : (
        <Composer
          conversationId={conversationId}
          drafts={drafts}
          unsent={connection.snapshot().unsent[conversationId]}
          onSend={(text) => void connection.send(conversationId, text)}
          onTyping={(typing) => connection.typing(conversationId, typing)}
        />
      )}
    </section>
  );
}

function Header({ chat, connection, writing, onWrite, onEnd }: Omit<Props, 'drafts'>) {
  const { chat: words, contacts } = useWords();
  const [asking, setAsking] = useState<'end' | 'return'>();
  const { conversationId, handle, state, topic, ageBand } = chat.conversation;
  const about = [topic && (words.topics[topic] ?? topic), ageBand && words.age(ageBand.replace('-', '–'))];
  const close = () => setAsking(undefined);
  return (
    <header>
      <button
        type="button"
        className="icon-button back"
        aria-label={words.backToList}
        onClick={() => void connection.select(undefined)}
        data-testid="back"
      >
        <Icon name="back" />
      </button>
      <div className="title">
        <h2>{handle}</h2>
        <p className="muted small">{about.filter(Boolean).join(' · ')}</p>
      </div>
      {!writing && (
        <button type="button" className="btn small" onClick={() => onWrite(true)} data-testid="show-contact">
          {contacts.showWrapUp}
        </button>
      )}
      {state !== 'ended' && (
        <div className="actions">
          <button
            type="button"
            className="btn small"
            onClick={() => setAsking('return')}
            data-testid="return"
          >
            {words.giveBack}
          </button>
          <button type="button" className="btn small" onClick={() => setAsking('end')} data-testid="end">
            {words.endChat}
          </button>
        </div>
      )}
      <ConfirmDialog
        opened={asking === 'return'}
        title={words.giveBackTitle}
        text={words.giveBackText}
        confirm={words.giveBack}
        testId="confirm-return"
        onConfirm={() => void connection.giveBack(conversationId)}
        onClose={close}
      />
      <ConfirmDialog
        opened={asking === 'end'}
        title={words.endTitle}
        text={words.endText}
        confirm={words.endConfirm}
        danger
        testId="confirm-end"
        onConfirm={() => {
          onEnd(conversationId);
          void connection.end(conversationId);
        }}
        onClose={close}
      />
    </header>
  );
}
