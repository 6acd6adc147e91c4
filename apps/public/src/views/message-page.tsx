import { addresses } from '../page/page-state.js';
import { Icon } from '../parts/icon.js';
import { Top } from '../parts/top.js';
import { wordsIn, type Language } from '../words/words.js';

export type MessageKind = 'unavailable' | 'not_found';

interface Props {
  readonly kind: MessageKind;
  readonly language: Language;
}

/** Where *Snel weg* leads when no programme can say where to. */
const emptyPage = 'about:blank';

/** A page without a programme: says what is wrong, and that calling always works. */
export function MessagePage({ kind, language }: Props) {
  const words = wordsIn(language);
  const { trouble } = words;
  return (
    <div class="app" data-view={kind}>
      <Top words={words} language={language} exitUrl={emptyPage} crisisLines={[]} />
      <main class="page" id="inhoud" tabIndex={-1}>
        <h1>{kind === 'not_found' ? trouble.notFound : trouble.title}</h1>
        <p class="lead">{kind === 'not_found' ? trouble.notFoundLead : trouble.lead}</p>
        <div class="actions actions--stack">
          <a class="btn btn--primary btn--lg" href={addresses[language]}>
            {kind === 'not_found' ? words.ended.home : trouble.again}
          </a>
        </div>
        <section class="card card--sand narrow section-gap-lg" aria-labelledby="h-bel">
          <h2 id="h-bel">{trouble.call}</h2>
          <ul class="callrows">
            <CallRow number="112" text={trouble.danger} />
            <CallRow number="113" text={trouble.suicide} />
          </ul>
        </section>
      </main>
    </div>
  );
}

function CallRow({ number, text }: { readonly number: string; readonly text: string }) {
  return (
    <li>
      <a class="btn btn--secondary btn--lg" href={`tel:${number}`}>
        <Icon name="phone" />
        {number}
      </a>
      <span>{text}</span>
    </li>
  );
}
