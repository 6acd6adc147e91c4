import { useEffect, useState } from 'preact/hooks';
import type { ChatState } from '../chat/chat-state.js';
import { usePage, type Page } from '../page/page-context.js';
import { momentWords } from '../time/moment-words.js';
import { Icon, type IconName } from './icon.js';

interface Message {
  readonly kind: 'offline' | 'lost' | 'returned' | 'again' | 'closing' | 'unsent';
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
}

const soonMs = 30 * 60_000;

/** What stands in the way of the conversation right now, if anything; said once to screen readers. */
export function Banner({ chat, unsent }: { readonly chat: ChatState; readonly unsent: boolean }) {
  const page = usePage();
  const { banner, ended } = page.words;
  const online = useOnline();
  const message = unsent ? say('unsent', 'send', banner.unsent(ended.later)) : messageFor(chat, page, online);
  return (
    <div role="status">
      {message && (
        <div class="banner" data-testid="banner" data-kind={message.kind}>
          <Icon name={message.icon} />
          <p>
            <b>{message.title}</b> {message.text}
          </p>
        </div>
      )}
    </div>
  );
}

function messageFor(
  chat: ChatState,
  { words, programme, telling }: Page,
  online: boolean,
): Message | undefined {
  const { banner } = words;
  if (!online && chat.link !== 'up') return say('offline', 'noLink', banner.offline);
  if (chat.lostForLong) {
    const never = chat.link === 'connecting';
    return say('lost', 'noLink', never ? banner.cannot(programme.phone.number) : banner.lost);
  }
  if (chat.conversation?.state === 'waiting' && chat.conversation.returned) {
    return say('returned', 'person', banner.returned(chat.alias ?? words.talk.someone));
  }
  if (chat.conversation?.state === 'waiting') return say('again', 'clock', banner.again);
  const { open, until } = programme.chat;
  const left = until === undefined ? Infinity : Date.parse(until) - Number(new Date(telling.now));
  if (chat.conversation?.state === 'active' && open && until !== undefined && left < soonMs) {
    return say('closing', 'clock', banner.closing(momentWords(until, telling)));
  }
  return undefined;
}

function say(kind: Message['kind'], icon: IconName, [title = '', text = '']: readonly string[]): Message {
  return { kind, icon, title, text };
}

function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    look();
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return online;
}
