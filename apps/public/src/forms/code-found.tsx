import type { CodePage, MessageView } from '#contract';
import { addresses } from '../page/page-state.js';
import { usePage } from '../page/page-context.js';
import { Note } from '../parts/note.js';
import { dayWithin, momentWords } from '../time/moment-words.js';
import { wallTime } from '../time/clock.js';
import { useCodeWords } from './form-context.js';
import { Hidden } from './hidden.js';
import { RequestStatus } from './request-status.js';

/** The code was typed back: it counts, and until when. */
export function CodeKept({ until }: Extract<CodePage, { kind: 'code-kept' }>) {
  const { language, words, programme } = usePage();
  const { kept } = useCodeWords();
  const { day, month, date } = wallTime(until, programme.timezone);
  return (
    <div class="narrow">
      <h1>{kept.title}</h1>
      <p class="lead" data-testid="kept">
        {kept.lead(`${day} ${words.time.months[month - 1]} ${date.slice(0, 4)}`)}
      </p>
      <div class="actions actions--stack">
        <a class="btn btn--primary btn--lg" href={addresses[language]}>
          {kept.go}
        </a>
      </div>
    </div>
  );
}

/** What stands ready for someone who came back: what was written to them, and the way on. */
export function CodeConversation({
  token,
  state,
  begunAt,
  waiting,
  requests,
  problem,
}: Extract<CodePage, { kind: 'code-conversation' }>) {
  const { programme, telling } = usePage();
  const { found } = useCodeWords();
  const { open, until } = programme.chat;
  const closed = until === undefined ? found.closedAlways : found.closed(momentWords(until, telling));
  const mayGo = open || state !== 'ended';
  return (
    <div class="split">
      <div>
        <p class="pill pill--plain">{found.pill}</p>
        <h1 class="mt">{found.title}</h1>
        <p class="lead">
          {found.begun(dayWithin(begunAt, telling))} {state === 'ended' ? found.endedLead : found.openLead}
        </p>
        {(problem === 'closed' || !mayGo) && <Note icon="moon">{closed}</Note>}
        {problem === 'busy' && <Note icon="clock">{found.busy}</Note>}
        {mayGo && (
          <form class="mt-lg" action="/code/resume" method="post" data-testid="resume-form">
            <Hidden values={{ token }} />
            <button class="btn btn--primary btn--lg" type="submit">
              {found.go}
            </button>
          </form>
        )}
        <RequestStatus requests={requests} tell="conversation" />
      </div>
      <section class="card" aria-labelledby="h-ber" data-testid="waiting-messages">
        <h2 id="h-ber">{waiting.length > 0 ? found.waiting(waiting.length) : found.nothing}</h2>
        {waiting.map((message) => (
          <Waiting key={message.seq} message={message} />
        ))}
      </section>
    </div>
  );
}

function Waiting({ message }: { readonly message: MessageView }) {
  const { telling, programme } = usePage();
  const { found } = useCodeWords();
  const { time } = wallTime(message.at, programme.timezone);
  return (
    <>
      <p class="muted small">
        {found.says(message.alias ?? found.someone)}, {dayWithin(message.at, telling)} {time}
      </p>
      <p class="said">{message.text}</p>
    </>
  );
}

/** Hands the token to the chat of this tab; the script of the page does the rest. */
export function CodeResumed({ token }: Extract<CodePage, { kind: 'code-resumed' }>) {
  const { language } = usePage();
  const { resumed } = useCodeWords();
  return (
    <div class="narrow">
      <h1>{resumed.title}</h1>
      <p class="lead">{resumed.lead}</p>
      <div class="actions actions--stack">
        <a
          class="btn btn--primary btn--lg"
          href={addresses[language]}
          data-testid="resumed"
          data-token={token}
        >
          {resumed.go}
        </a>
      </div>
    </div>
  );
}
