import type { FoundReportPage, ReportMessage } from '#contract';
import { addresses } from '../page/page-state.js';
import { usePage } from '../page/page-context.js';
import { Icon } from '../parts/icon.js';
import { dayWithin, dayWords } from '../time/moment-words.js';
import { useCodeWords, useReportWords } from './form-context.js';
import { Hidden } from './hidden.js';
import { RequestStatus } from './request-status.js';

interface Props {
  readonly page: FoundReportPage;
}

/** What became of a report, for its reporter, and what was written to each other about it. */
export function ReportFound({ page }: Props) {
  const { telling } = usePage();
  const { found: code } = useCodeWords();
  const { found } = useReportWords();
  const day = (at: string) => dayWords(at, telling);
  return (
    <div class="split">
      <div>
        <p class="pill pill--plain">{code.pill}</p>
        <h1 class="mt">{found.title}</h1>
        <p class="lead">{found.received(dayWithin(page.submittedAt, telling))}</p>
        <ol class="timeline mt-lg">
          <li>
            <span class="when">{day(page.submittedAt)}</span>
            <b>{found.steps.sent}</b>
          </li>
          <LastStep page={page} />
        </ol>
        <RequestStatus requests={page.requests} tell="report" />
      </div>
      <section class="card" aria-labelledby="h-ber" data-testid="report-messages">
        <h2 id="h-ber">{found.messages}</h2>
        {page.messages.length === 0 && <p>{found.none}</p>}
        {page.messages.map((message) => (
          <Message key={message.seq} message={message} />
        ))}
        <Reply page={page} />
      </section>
    </div>
  );
}

/** What staff did with it: whoever asked a provider has read it, also when nothing was answered yet. */
function LastStep({ page }: Props) {
  const { telling } = usePage();
  const { found } = useReportWords();
  const answer = page.messages.find(({ author }) => author === 'staff');
  if (answer)
    return (
      <li>
        <span class="when">{dayWords(answer.at, telling)}</span>
        <b>{found.steps.answered}</b>
      </li>
    );
  const isRead = page.requests.length > 0;
  return (
    <li class="is-now">
      <b>{isRead ? found.steps.read : found.steps.waiting}</b>
      {!isRead && <p>{found.waitingText}</p>}
    </li>
  );
}

function Message({ message }: { readonly message: ReportMessage }) {
  const { telling } = usePage();
  const { found } = useReportWords();
  const { found: code } = useCodeWords();
  const who = message.author === 'reporter' ? found.you : (message.alias ?? code.someone);
  return (
    <>
      <p class="muted small">
        {who}, {dayWithin(message.at, telling)}
      </p>
      <p class="said">{message.text}</p>
    </>
  );
}

function Reply({ page }: Props) {
  const { found } = useReportWords();
  const { token, key, problem, typed } = page;
  return (
    <form class="mt-lg" action="/code/reply" method="post" autocomplete="off" data-testid="reply-form">
      <Hidden values={{ token, key }} />
      <label class="label" for="antw">
        {found.label}
      </label>
      <textarea
        class="input"
        id="antw"
        name="text"
        rows={4}
        maxLength={4_000}
        value={typed}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem && 'antw-f'}
      />
      {problem && (
        <p class="problem" id="antw-f" role="alert" data-problem={problem}>
          <Icon name="info" small />
          <span>{found[problem]}</span>
        </p>
      )}
      <div class="actions">
        <button class="btn btn--primary" type="submit">
          {found.send}
        </button>
      </div>
    </form>
  );
}

/** A report was sent, and no code was asked for. */
export function ReportSent({ answerBy }: { readonly answerBy: 'email' | 'none' }) {
  const { language } = usePage();
  const { sent } = useReportWords();
  return (
    <div class="narrow" data-testid="report-sent">
      <p class="pill pill--open">{sent.pill}</p>
      <h1 class="mt">{sent.title}</h1>
      <p class="lead">{sent[answerBy]}</p>
      <div class="actions actions--stack">
        <a class="btn btn--primary btn--lg" href={addresses[language]}>
          {sent.home}
        </a>
      </div>
    </div>
  );
}
