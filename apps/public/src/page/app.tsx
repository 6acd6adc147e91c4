import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ChatSession } from '../chat/chat-session.js';
import type { ChatState } from '../chat/chat-state.js';
import { createStore, type Readable } from '../chat/store.js';
import { Foot } from '../parts/foot.js';
import { playSoftSound } from '../parts/soft-sound.js';
import { StopDialog } from '../parts/stop-dialog.js';
import { Top } from '../parts/top.js';
import { Before } from '../views/before.js';
import { Ended } from '../views/ended.js';
import { Handover } from '../views/handover.js';
import { Home } from '../views/home.js';
import { Talking } from '../views/talking.js';
import { Waiting } from '../views/waiting.js';
import { wordsIn } from '../words/words.js';
import { PageContext, usePage } from './page-context.js';
import {
  useEnding,
  useFocusBack,
  useFocusOnView,
  useNow,
  useOpeningHours,
  useWaking,
} from './use-page-life.js';
import { useStore } from './use-store.js';
import { viewOf, type View } from './view.js';
import type { Visit } from './visit.js';

const noChat: Readable<ChatState | undefined> = createStore(undefined);

/** The whole page: one bar, one view at a time. */
export function App({ visit, now: drawnAt }: { readonly visit: Visit; readonly now: string }) {
  const state = useStore(visit.store);
  const { programme, language, own, session } = state;
  const chat = useStore<ChatState | undefined>(session?.store ?? noChat);
  const view = viewOf(state, chat);
  const now = useNow(drawnAt);
  const words = wordsIn(language);
  const page = useMemo(() => {
    const telling = { words, timezone: programme.timezone, now };
    return { language, words, own: own[language], programme, telling };
  }, [language, words, own, programme, now]);
  useOpeningHours(visit, programme.chat.until);
  useFocusOnView(view);
  const chatting = view === 'waiting' || view === 'talking';
  return (
    <PageContext.Provider value={page}>
      <div class={view === 'talking' ? 'app chat-body' : 'app'} data-view={view}>
        <Top
          words={words}
          language={language}
          exitUrl={programme.exitUrl}
          crisisLines={programme.crisisLines}
          name={programme.name}
          onHome={session ? undefined : () => visit.go('home')}
          onSpeak={(other) => visit.speak(other)}
        />
        {session && chat ? (
          <Chat visit={visit} session={session} chat={chat} view={view} />
        ) : (
          <Reading visit={visit} view={view} />
        )}
        {!chatting && <Foot />}
      </div>
    </PageContext.Provider>
  );
}

function Reading({ visit, view }: { readonly visit: Visit; readonly view: View }) {
  if (view === 'before') return <Before visit={visit} />;
  if (view === 'handover') return <Handover onBack={() => visit.go('before')} />;
  const { problem, programme } = visit.store.get();
  const justClosed = problem === 'closed' && !programme.chat.open;
  return <Home onStart={() => visit.go('before')} justClosed={justClosed} />;
}

interface ChatProps {
  readonly visit: Visit;
  readonly session: ChatSession;
  readonly chat: ChatState;
  readonly view: View;
}

function Chat({ visit, session, chat, view }: ChatProps) {
  const { words } = usePage();
  const [stopping, setStopping] = useState(false);
  useWaking(session);
  useEnding(visit, session, chat);
  useEffect(() => {
    if (view === 'talking') playSoftSound();
    if (view === 'ended') setStopping(false);
  }, [view]);
  useFocusBack(stopping);
  if (view === 'ended') return <Ended visit={visit} session={session} chat={chat} />;
  const props = { chat, inert: stopping, onStop: () => setStopping(true) };
  return (
    <>
      {view === 'waiting' ? (
        <Waiting {...props} />
      ) : (
        <Talking session={session} token={visit.store.get().token} {...props} />
      )}
      {stopping && (
        <StopDialog
          waiting={view === 'waiting'}
          who={chat.alias ?? words.stop.other}
          onConfirm={() => session.end()}
          onKeep={() => setStopping(false)}
        />
      )}
    </>
  );
}
