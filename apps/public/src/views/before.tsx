import { usePage } from '../page/page-context.js';
import { useStore } from '../page/use-store.js';
import type { Visit } from '../page/visit.js';
import { Chips } from '../parts/chips.js';
import { Icon, type IconName } from '../parts/icon.js';
import { Note } from '../parts/note.js';
import { minutesWords } from '../words/waiting-words.js';

const betweenIcons: readonly IconName[] = ['lock', 'ear', 'noCamera'];

/** Two optional questions, and what someone must know before the first word. */
export function Before({ visit }: { readonly visit: Visit }) {
  const { words, programme } = usePage();
  const { topic, ageBand } = useStore(visit.store);
  return (
    <main class="page" id="inhoud" tabIndex={-1}>
      <button class="back" type="button" onClick={() => visit.go('home')}>
        <Icon name="back" />
        {words.before.back}
      </button>
      <h1>{words.before.title}</h1>
      <p class="lead">{words.before.lead}</p>
      <form class="split section-gap-lg" onSubmit={(event) => begin(event, visit)}>
        <div>
          <Chips
            legend={words.before.topic}
            name="topic"
            choices={programme.topics}
            none={words.before.noTopic}
            chosen={topic}
            onChoose={(code) => visit.choose({ topic: code })}
          />
          <Chips
            legend={words.before.age}
            name="ageBand"
            choices={programme.ageBands}
            none={words.before.noAge}
            chosen={ageBand}
            onChoose={(code) => visit.choose({ ageBand: code })}
          />
        </div>
        <Agreement visit={visit} />
      </form>
    </main>
  );
}

function Agreement({ visit }: { readonly visit: Visit }) {
  const { words, own, programme } = usePage();
  const { starting } = useStore(visit.store);
  const minutes = minutesWords(words, programme.wait);
  return (
    <div class="stack">
      <section class="card" aria-labelledby="h-tussen" data-testid="confidentiality">
        <h2 id="h-tussen">{words.before.between}</h2>
        <ul class="ticks">
          {own.between.map((line, index) => (
            <li key={line}>
              <Icon name={betweenIcons[index] ?? 'check'} />
              <span>{line}</span>
            </li>
          ))}
        </ul>
      </section>
      <Note icon="history" testId="history-note">
        <b>{words.before.history}</b> {words.before.historyMore}
      </Note>
      <Problem visit={visit} />
      <button
        class="btn btn--primary btn--lg btn--block"
        type="submit"
        data-testid="begin"
        aria-disabled={starting}
      >
        {starting ? words.before.beginning : words.before.begin}
        <Icon name="go" />
      </button>
      {minutes !== undefined && <p class="muted small center">{words.before.wait(minutes)}</p>}
    </div>
  );
}

function Problem({ visit }: { readonly visit: Visit }) {
  const { words, programme } = usePage();
  const { problem } = useStore(visit.store);
  return (
    <div role="alert">
      {problem && (
        <p class="problem" data-testid="problem">
          <Icon name="info" />
          <span>
            {words.before.problems[problem]} {words.before.orCall(programme.phone.number)}
          </span>
        </p>
      )}
    </div>
  );
}

function begin(event: Event, visit: Visit): void {
  event.preventDefault();
  void visit.start();
}
