import { useCallback, useRef, useState } from 'preact/hooks';
import type { ChatSession } from '../chat/chat-session.js';
import type { ChatState } from '../chat/chat-state.js';
import { usePage } from '../page/page-context.js';
import { AdviceCard } from '../parts/advice-card.js';
import { Banner } from '../parts/banner.js';
import { CodeButton } from '../parts/come-back.js';
import { Composer } from '../parts/composer.js';
import { Icon } from '../parts/icon.js';
import { MessageList } from '../parts/message-list.js';
import { Note } from '../parts/note.js';
import { useLogScroll } from '../parts/use-log-scroll.js';
import { useReading } from '../parts/use-reading.js';

interface Props {
  readonly session: ChatSession;
  readonly chat: ChatState;
  readonly inert: boolean;
  readonly token: string | undefined;
  readonly onStop: () => void;
}

/** The conversation. */
export function Talking({ session, chat, token, inert, onStop }: Props) {
  const { words } = usePage();
  const [warnedOf, setWarnedOf] = useState<string>();
  const isUnsent = () => session.draft.trim() !== '' || chat.pending.length > 0;
  // The next page has nothing of this one, so what is not sent would be gone: once more is needed for that.
  const leave = (event: Event) => {
    if (warnedOf === session.draft || !isUnsent()) return;
    event.preventDefault();
    setWarnedOf(session.draft);
  };
  return (
    <main class="chat" id="inhoud" tabIndex={-1} inert={inert}>
      <section class="chat__main" aria-label={words.talk.conversation}>
        <Bar chat={chat} token={token} onStop={onStop} onLeave={leave} />
        <Banner chat={chat} unsent={warnedOf === session.draft && isUnsent()} />
        <Log session={session} chat={chat} />
        <Composer session={session} />
      </section>
      <aside class="chat__side" aria-label={words.talk.side}>
        <AdviceCard />
        <Note icon="clock" plain>
          {words.talk.quiet}
        </Note>
      </aside>
    </main>
  );
}

type BarProps = Pick<Props, 'chat' | 'token' | 'onStop'> & { readonly onLeave: (event: Event) => void };

function Bar({ chat, token, onStop, onLeave }: BarProps) {
  const { ended, talk } = usePage().words;
  const name = chat.alias ?? talk.someone;
  const subtitle =
    chat.link !== 'up'
      ? talk.connecting
      : chat.conversation?.state === 'active'
        ? talk.counsellor
        : talk.away;
  return (
    <div class="chat__bar">
      <span class="face" aria-hidden="true">
        {name.charAt(0)}
      </span>
      <div class="chat__who">
        <h1 tabIndex={-1}>{name}</h1>
        <p>{subtitle}</p>
      </div>
      {token !== undefined && chat.link === 'up' && (
        <CodeButton token={token} label={ended.later} onLeave={onLeave} />
      )}
      <button class="btn btn--secondary btn--tight" type="button" data-testid="end" onClick={onStop}>
        {talk.stop}
      </button>
    </div>
  );
}

function Log({ session, chat }: Pick<Props, 'session' | 'chat'>) {
  const { talk } = usePage().words;
  const loading = useRef(false);
  const loadOlder = useCallback(() => {
    if (loading.current) return;
    loading.current = true;
    void session.loadOlder().finally(() => (loading.current = false));
  }, [session]);
  const { log, atEnd, toEnd, onScroll } = useLogScroll(chat, loadOlder);
  const unread = useReading(session, chat, atEnd);
  return (
    <div class="log__frame">
      <div
        class="log"
        data-testid="messages"
        role="group"
        aria-label={talk.conversation}
        tabIndex={0}
        ref={log}
        onScroll={onScroll}
      >
        {chat.moreBefore && (
          <button class="btn btn--quiet log__older" type="button" data-testid="older" onClick={loadOlder}>
            {talk.older}
          </button>
        )}
        <MessageList chat={chat} onRetry={(id) => session.retry(id)} />
        {chat.counsellorTyping && <Typing who={chat.alias ?? talk.someone} />}
      </div>
      {!atEnd && (
        <button class="btn btn--secondary log__jump" type="button" data-testid="jump" onClick={toEnd}>
          <Icon name="down" small />
          {unread > 0 ? talk.jump(unread) : talk.jumpDown}
        </button>
      )}
    </div>
  );
}

function Typing({ who }: { readonly who: string }) {
  const { talk } = usePage().words;
  return (
    <p class="typing" data-testid="typing">
      <span class="typing__dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {talk.typing(who)}
    </p>
  );
}
