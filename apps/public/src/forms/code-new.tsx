import { addresses } from '../page/page-state.js';
import { usePage } from '../page/page-context.js';
import { Icon } from '../parts/icon.js';
import { useCodeWords } from './form-context.js';
import { Hidden } from './hidden.js';

interface Props {
  readonly token: string;
  /** The code; none once it was shown. */
  readonly words?: readonly string[];
  /** What was typed, when it was not the code. */
  readonly typed?: string;
  /** A report was just sent, for which this is the code. */
  readonly sent?: boolean;
}

/** A new code, told once, and the field in which it is typed back. */
export function CodeNew({ token, words, typed, sent }: Props) {
  const { language } = usePage();
  const { fresh } = useCodeWords();
  return (
    <div class="split">
      <div class="stack">
        {sent && <p class="pill pill--open">{fresh.sent}</p>}
        <h1>{fresh.title}</h1>
        {words && (
          <>
            <p class="lead">{fresh.lead}</p>
            <div class="code" data-testid="code-words">
              <ol aria-label={fresh.list}>
                {words.map((word, place) => (
                  <li key={place}>{word}</li>
                ))}
              </ol>
            </div>
          </>
        )}
        <form class="mt-lg" action="/code/confirm" method="post" data-testid="confirm-form">
          <Hidden values={{ token }} />
          <TypeBack typed={typed} />
          <div class="actions actions--stack">
            <button class="btn btn--primary btn--lg" type="submit">
              {fresh.done}
            </button>
            <a class="btn btn--quiet" href={addresses[language]}>
              {fresh.none}
            </a>
          </div>
        </form>
        {typed !== undefined && (
          <form action="/code/new" method="post">
            <Hidden values={{ token }} />
            <p class="muted">{fresh.cannotShow}</p>
            <button class="btn btn--secondary" type="submit">
              {fresh.anew}
            </button>
          </form>
        )}
      </div>
      <GoodToKnow />
    </div>
  );
}

function TypeBack({ typed }: { readonly typed: string | undefined }) {
  const { fresh } = useCodeWords();
  const wrong = typed !== undefined;
  return (
    <div class="field">
      <label class="label" for="over">
        {fresh.label}
      </label>
      <span class="hint" id="over-h">
        {fresh.hint}
      </span>
      <input
        class="input"
        id="over"
        name="code"
        maxLength={200}
        required
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={typed}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'over-h over-f' : 'over-h'}
      />
      {wrong && (
        <p class="problem" id="over-f" role="alert" data-problem="different">
          <Icon name="info" small />
          <span>{fresh.different}</span>
        </p>
      )}
    </div>
  );
}

function GoodToKnow() {
  const { fresh } = useCodeWords();
  return (
    <section class="card card--sand" aria-labelledby="h-let">
      <h2 id="h-let">{fresh.goodTitle}</h2>
      <ul class="ticks">
        {fresh.good.map(([what, why]) => (
          <li key={what}>
            <Icon name="check" small />
            <span>
              <b>{what}</b> {why}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
