import { useEffect, useRef, useState } from 'react';
import type { SessionView } from '#contract';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { WrapUp } from '../contacts/wrap-up.js';
import { Banners } from './banners.js';
import { CallSettings } from './call-settings.js';
import { ConversationPane } from './conversation-pane.js';
import type { DeskConnection } from './desk-connection.js';
import { useDeskOf } from './desk-context.js';
import { chatOf } from './desk-state.js';
import { MyChats } from './my-chats.js';
import { usePreferences } from './preferences.js';
import { QueuePane } from './queue-pane.js';
import { useCalls } from './use-calls.js';
import { useShortcuts } from './use-shortcuts.js';

interface Props {
  readonly session: SessionView;
  readonly connection: DeskConnection;
  readonly onHelp: () => void;
}

/** Where a conversation and its contact stand beside each other. */
const wide = '(min-width: 1001px)';

/** The inbox: who waits, my conversations, and one of them open. */
export function Inbox({ session, connection, onHelp }: Props) {
  const { chat: words, inbox } = useWords();
  const state = useDeskOf(connection);
  const [preferences, setPreferences] = usePreferences();
  const [settings, setSettings] = useState(false);
  const [writing, setWriting] = useState(false);
  const [endedHere, setEndedHere] = useState<string>();
  const drafts = useRef(new Map<string, string>());
  const chat = chatOf(state, state.selected);
  const id = chat?.conversation.conversationId;
  const ended = chat?.conversation.state === 'ended';
  // A narrow window would hide the last words of a visitor who ends it.
  useEffect(() => {
    if (ended && (id === endedHere || matchMedia(wide).matches)) setWriting(true);
  }, [ended, id, endedHere]);
  useCalls(state, preferences, session.programme?.name ?? '');
  useShortcuts(connection, onHelp);
  return (
    <>
      <h1 className="visually-hidden">{inbox}</h1>
      <div className={chat ? (writing ? 'inbox open with-contact' : 'inbox open') : 'inbox'}>
        <section className="lists" aria-label={`${words.queue}, ${words.mine}`}>
          <Banners state={state} onDismiss={() => connection.dismiss()} />
          <QueuePane state={state} connection={connection} />
          <MyChats state={state} connection={connection} />
          <button
            type="button"
            className="btn quiet calls"
            onClick={() => setSettings(true)}
            data-testid="call-settings"
          >
            <Icon name="bell" />
            {words.prefs.title}
          </button>
        </section>
        {chat ? (
          <ConversationPane
            key={chat.conversation.conversationId}
            chat={chat}
            connection={connection}
            drafts={drafts.current}
            writing={writing}
            onWrite={setWriting}
            onEnd={setEndedHere}
          />
        ) : (
          <section className="nothing">
            <Icon name="chat" />
            <p>{words.pickOne}</p>
          </section>
        )}
        {chat && writing && (
          <WrapUp
            // Beside a sibling with the same key, React leaves the last conversation on the screen.
            key={`contact-${chat.conversation.conversationId}`}
            conversationId={chat.conversation.conversationId}
            ended={ended}
            next={id === endedHere}
            onClose={() => setWriting(false)}
          />
        )}
      </div>
      <CallSettings
        opened={settings}
        preferences={preferences}
        onChange={setPreferences}
        onClose={() => setSettings(false)}
      />
    </>
  );
}
