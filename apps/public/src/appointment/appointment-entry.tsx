import type { AppointmentPage } from '#contract/referrals';
import { Icon } from '../parts/icon.js';
import { Note } from '../parts/note.js';
import { useAppointmentPage } from './appointment-context.js';

type Props = Extract<AppointmentPage, { kind: 'entry' }>;

/** Where the code is typed; a wrong one, an ended one and an unknown one get the same answer. */
export function AppointmentEntry({ typed = '', problem, proof }: Props) {
  const { language, words } = useAppointmentPage();
  const { entry } = words;
  return (
    <div class="split">
      <div>
        <h1>{entry.title}</h1>
        <p class="lead">{entry.lead}</p>
        <div class="mt-lg">
          <Note icon="history" plain>
            {words.history}
          </Note>
        </div>
        <form
          class="mt-lg"
          action="/appointment"
          method="post"
          data-testid="own-code-form"
          data-bits={proof?.bits}
          data-auto={problem === 'work' ? '' : undefined}
        >
          <input type="hidden" name="language" value={language} />
          {proof && <input type="hidden" name="challenge" value={proof.challenge} />}
          {proof && <input type="hidden" name="nonce" value="" />}
          <div class="field">
            <label class="label" for="code">
              {entry.label}
            </label>
            <p class="hint" id="code-h">
              {entry.hint}
            </p>
            <input
              class="input owncode"
              id="code"
              name="code"
              maxLength={40}
              required
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              value={typed}
              aria-invalid={problem === 'unknown' ? 'true' : undefined}
              aria-describedby={problem ? 'code-f code-h' : 'code-h'}
            />
            {problem && (
              <p class="problem" id="code-f" role="alert" data-problem={problem}>
                <Icon name="info" small />
                <span>{entry[problem]}</span>
              </p>
            )}
          </div>
          <div class="actions actions--stack">
            <button class="btn btn--primary btn--lg" type="submit" data-working={entry.working}>
              {entry.go}
            </button>
          </div>
        </form>
      </div>
      <section class="card" aria-labelledby="h-kwijt">
        <h2 id="h-kwijt">{entry.lostTitle}</h2>
        <p>{entry.lost}</p>
      </section>
    </div>
  );
}
