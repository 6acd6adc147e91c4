import { usePage } from '../page/page-context.js';
import { AdviceCard } from '../parts/advice-card.js';
import { Icon } from '../parts/icon.js';
import { Note } from '../parts/note.js';
import { OpenPill } from '../parts/open-pill.js';
import { HoursCard, PhoneCard } from '../parts/reach-cards.js';
import { Secrecy } from '../parts/secrecy.js';
import { NoScript } from '../parts/no-script.js';
import { CallWay, FormWay, StartWay } from '../parts/ways.js';

interface Props {
  readonly onStart: () => void;
  /** The chat closed between opening this page and starting. */
  readonly justClosed: boolean;
}

/** The first view, open or closed; also what can be read with JavaScript off. */
export function Home({ onStart, justClosed }: Props) {
  const { words, programme } = usePage();
  const { open } = programme.chat;
  return (
    <main class="page" id="inhoud" tabIndex={-1} data-testid={open ? undefined : 'closed'}>
      <div role="alert">{justClosed && <Note icon="moon">{words.before.problems.closed}</Note>}</div>
      <Hero onStart={onStart} />
      {!open && (
        <div class="section split split--even">
          <AdviceCard />
          <div class="stack">
            <HoursCard />
            <PhoneCard />
          </div>
        </div>
      )}
      {open && <Steps />}
      <Secrecy />
      {open && (
        <div class="section two">
          <HoursCard />
          <PhoneCard />
        </div>
      )}
    </main>
  );
}

function Hero({ onStart }: { readonly onStart: () => void }) {
  const { own, programme } = usePage();
  const { open } = programme.chat;
  return (
    <section class="hero" aria-labelledby="h1">
      <div>
        <OpenPill />
        <h1 id="h1">{open ? own.heroTitle : own.closedTitle}</h1>
        <p class="lead">{open ? own.heroLead : own.closedLead}</p>
        <svg class="thread" viewBox="0 0 384 72" aria-hidden="true" focusable="false">
          <path d="M8 44C14 8 56 6 52 34S12 62 22 32 84 0 80 34 38 68 50 38 108 8 108 36 78 62 86 42 132 22 152 34s44 18 82 10 78-12 122-8" />
          <circle cx="362" cy="36.5" r="7" />
        </svg>
      </div>
      <div class="ways">
        {open && <StartWay onStart={onStart} />}
        <NoScript />
        <FormWay />
        <CallWay />
      </div>
    </section>
  );
}

function Steps() {
  const { own, words } = usePage();
  return (
    <section class="section" aria-labelledby="h-zo">
      <h2 id="h-zo">{words.home.how}</h2>
      <ol class="steps steps--across">
        {own.steps.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p class="note note--plain section-gap-lg narrow">
        <Icon name="person" />
        <span>{words.waiting.human}</span>
      </p>
    </section>
  );
}
