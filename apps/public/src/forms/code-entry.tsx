import type { CodePage } from '#contract';
import { addresses } from '../page/page-state.js';
import { usePage } from '../page/page-context.js';
import { Icon } from '../parts/icon.js';
import { Back } from './back.js';
import { useCodeWords } from './form-context.js';
import { Hidden } from './hidden.js';

type Props = Extract<CodePage, { kind: 'code-entry' }>;

/** Where the five words are typed; a wrong one, an ended one and an unknown one get the same answer. */
export function CodeEntry({ typed = '', problem, proof }: Props) {
  const { language } = usePage();
  const words = useCodeWords().entry;
  return (
    <>
      <Back href={addresses[language]} />
      <div class="split">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <form
            class="mt-lg"
            action="/code"
            method="post"
            data-testid="code-form"
            data-bits={proof?.bits}
            data-auto={problem === 'work' ? '' : undefined}
          >
            <Hidden values={proof ? { challenge: proof.challenge, nonce: '' } : {}} />
            <div class="field">
              <label class="label" for="code">
                {words.label}
              </label>
              <input
                class="input"
                id="code"
                name="code"
                maxLength={200}
                required
                autocomplete="off"
                autocapitalize="none"
                spellcheck={false}
                value={typed}
                aria-invalid={problem === 'unknown' ? 'true' : undefined}
                aria-describedby={problem && 'code-f'}
              />
              {problem && (
                <p class="problem" id="code-f" role="alert" data-problem={problem}>
                  <Icon name="info" small />
                  <span>{words[problem]}</span>
                </p>
              )}
            </div>
            <div class="actions actions--stack">
              <button class="btn btn--primary btn--lg" type="submit" data-working={words.working}>
                {words.go}
              </button>
            </div>
          </form>
        </div>
        <section class="card" aria-labelledby="h-kwijt">
          <h2 id="h-kwijt">{words.lostTitle}</h2>
          <p>{words.lost}</p>
          <p>
            <a class="btn btn--secondary" href={addresses[language]}>
              {words.lostChat}
            </a>
          </p>
        </section>
      </div>
    </>
  );
}
