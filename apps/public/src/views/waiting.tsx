import { useState } from 'preact/hooks';
import type { ChatState } from '../chat/chat-state.js';
import { usePage } from '../page/page-context.js';
import { AdviceCard } from '../parts/advice-card.js';
import { Banner } from '../parts/banner.js';
import { Icon } from '../parts/icon.js';
import { Note } from '../parts/note.js';
import { allowSound } from '../parts/soft-sound.js';
import { wallTime } from '../time/clock.js';
import { momentWords } from '../time/moment-words.js';
import { placeWords, rangeWords } from '../words/waiting-words.js';

interface Props {
  readonly chat: ChatState;
  readonly inert: boolean;
  readonly onStop: () => void;
}

/** In the line: the place in plain words, and something to hold on to meanwhile. */
export function Waiting({ chat, inert, onStop }: Props) {
  const { words } = usePage();
  return (
    <main class="waiting" id="inhoud" tabIndex={-1} inert={inert}>
      <Banner chat={chat} unsent={false} />
      <div class="page split">
        <div class="stack-lg">
          <Place chat={chat} />
          <Rest />
          <div class="actions actions--stack">
            <button class="btn btn--secondary" type="button" data-testid="end" onClick={onStop}>
              {words.waiting.stop}
            </button>
          </div>
        </div>
        <div class="stack">
          <AdviceCard />
          <Note icon="person" plain>
            {words.waiting.human}
          </Note>
        </div>
      </div>
    </main>
  );
}

function Place({ chat: { place, placeAt } }: { readonly chat: ChatState }) {
  const { words, telling } = usePage();
  return (
    <section class="place" aria-labelledby="h-plek">
      <p class="pill pill--onsoft">
        <Icon name="clock" small />
        {words.waiting.inLine}
      </p>
      <div role="status">
        <h1 id="h-plek" data-testid="place">
          {placeWords(words, place)}
        </h1>
        {place && <p class="place__range">{rangeWords(words, place)}</p>}
        {place?.closesAt !== undefined && (
          <p class="mt">{words.waiting.closing(momentWords(place.closesAt, telling))}</p>
        )}
      </div>
      {place && <Line ahead={place.ahead} you={words.waiting.you} />}
      {placeAt !== undefined && (
        <p class="place__live">{words.waiting.updated(wallTime(placeAt, telling.timezone).time)}</p>
      )}
    </section>
  );
}

/** A drawing of the sentence above it; more than four in front are drawn as four. */
function Line({ ahead, you }: { readonly ahead: number; readonly you: string }) {
  return (
    <ol class="queue" aria-hidden="true">
      <li class="is-us">
        <Icon name="chat" />
      </li>
      {Array.from({ length: Math.min(Math.max(ahead, 0), 4) }, (_, index) => (
        <li key={index} />
      ))}
      <li class="is-you">{you}</li>
    </ol>
  );
}

function Rest() {
  const { words } = usePage();
  const [sound, setSound] = useState(false);
  const toggle = () => {
    allowSound(!sound);
    setSound(!sound);
  };
  return (
    <div class="rest">
      <span class="disc disc--sand">
        <Icon name="couch" />
      </span>
      <div>
        <h2>{words.waiting.rest}</h2>
        <p class="muted">{words.waiting.restText}</p>
        <label class="switch">
          <span>{words.waiting.sound}</span>
          <input type="checkbox" role="switch" checked={sound} onChange={toggle} />
        </label>
      </div>
    </div>
  );
}
