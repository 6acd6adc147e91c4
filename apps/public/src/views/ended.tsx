import { useState } from 'preact/hooks';
import type { ChatSession } from '../chat/chat-session.js';
import type { ChatState } from '../chat/chat-state.js';
import { usePage } from '../page/page-context.js';
import type { Visit } from '../page/visit.js';
import { ComeBack } from '../parts/come-back.js';
import { Icon } from '../parts/icon.js';
import { MessageList } from '../parts/message-list.js';
import { Note } from '../parts/note.js';
import { momentWords } from '../time/moment-words.js';
import type { Words } from '../words/words.js';

interface Props {
  readonly visit: Visit;
  readonly session: ChatSession;
  readonly chat: ChatState;
}

/** After the chat: what happened to it, one question that may be skipped, and where to go. */
export function Ended({ visit, session, chat }: Props) {
  const { words, own } = usePage();
  const talked = chat.alias !== undefined;
  const { token } = visit.store.get();
  return (
    <main class="page" id="inhoud" tabIndex={-1} data-testid="ended">
      <div class="split">
        <div class="stack-lg">
          <div>
            {chat.lines.length === 0 && (
              <p class="pill pill--open">
                <Icon name="check" small />
                {words.ended.wiped}
              </p>
            )}
            <h1 class="mt">{words.ended.title}</h1>
            <p class="lead">{reason(chat, words) ?? own.endedLead}</p>
          </div>
          {token !== undefined && <ComeBack token={token} />}
          {talked && (
            <Question
              session={session}
              who={chat.alias ?? words.talk.someone}
              given={chat.conversation?.feedbackGiven ?? false}
            />
          )}
          {chat.lines.length > 0 && <Reread chat={chat} />}
        </div>
        <Next visit={visit} />
      </div>
    </main>
  );
}

function reason(chat: ChatState, { ended, talk }: Words): string | undefined {
  const { gone, conversation, alias } = chat;
  if (gone) return ended.gone;
  if (conversation?.endedBy === 'counsellor') return ended.byCounsellor(alias ?? talk.someone);
  if (conversation?.endedBy === 'abandoned') return ended.abandoned;
  return alias === undefined ? ended.waitingStopped : undefined;
}

interface QuestionProps {
  readonly session: ChatSession;
  readonly who: string;
  /** Answered already, here or in another tab. */
  readonly given: boolean;
}

function Question({ session, who, given }: QuestionProps) {
  const { ended } = usePage().words;
  const [answer, setAnswer] = useState<number>();
  const give = (helped: 0 | 1 | 2 | 3) => {
    setAnswer(helped);
    void session.answer(helped);
  };
  if (given && answer === undefined) return null;
  return (
    <section class="card" aria-labelledby="h-vraag" data-testid="feedback">
      <h2 id="h-vraag">{ended.question}</h2>
      <div role="status">{answer !== undefined && <p>{answer === 0 ? ended.skipped : ended.thanks}</p>}</div>
      {answer === undefined && (
        <>
          <div class="chips">
            {([3, 2, 1] as const).map((helped) => (
              <button
                key={helped}
                class="btn btn--secondary"
                type="button"
                data-helped={helped}
                onClick={() => give(helped)}
              >
                {ended.answers[helped - 1]}
              </button>
            ))}
            <button class="btn btn--quiet" type="button" data-helped={0} onClick={() => give(0)}>
              {ended.skip}
            </button>
          </div>
          <p class="muted small">{ended.secret(who)}</p>
        </>
      )}
    </section>
  );
}

/** Whoever did not stop the chat themselves may want to read the last advice once more. */
function Reread({ chat }: { readonly chat: ChatState }) {
  const { ended } = usePage().words;
  return (
    <details class="more" data-testid="reread">
      <summary>
        {ended.reread}
        <Icon name="down" />
      </summary>
      <p class="muted small">{ended.rereadNote}</p>
      <div class="reread">
        <MessageList chat={chat} />
      </div>
    </details>
  );
}

function Next({ visit }: { readonly visit: Visit }) {
  const { words, programme, telling } = usePage();
  const { open, until } = programme.chat;
  return (
    <section aria-labelledby="h-nu">
      <h2 class="h-sub" id="h-nu">
        {words.ended.next}
      </h2>
      <div class="actions actions--stack">
        {open && (
          <button
            class="btn btn--secondary btn--lg"
            type="button"
            data-testid="again"
            onClick={() => visit.putAway('before')}
          >
            <Icon name="chat" />
            {words.ended.again}
          </button>
        )}
        <button class="btn btn--quiet" type="button" data-testid="home" onClick={() => visit.putAway('home')}>
          {words.ended.home}
        </button>
      </div>
      {open && until !== undefined && (
        <p class="muted small mt">{words.ended.againText(momentWords(until, telling))}</p>
      )}
      <div class="mt-lg">
        <Note icon="history" plain>
          {words.ended.history}
        </Note>
      </div>
    </section>
  );
}
