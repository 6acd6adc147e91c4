import type { CrisisLine } from '#contract';
import { addresses } from '../page/page-state.js';
import type { Language, Words } from '../words/words.js';
import { CrisisLines } from './crisis-lines.js';
import { Icon } from './icon.js';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly exitUrl: string;
  readonly crisisLines: readonly CrisisLine[];
  readonly name?: string;
  /** Goes to the first view; without it the name is no link. */
  readonly onHome?: () => void;
  /** The same page in the other language; the first page when there is none. */
  readonly otherAddress?: string;
  readonly onSpeak?: (language: Language) => void;
}

/** The bar on every page: the way out first, then help in an emergency, the name, the other language. */
export function Top({ words, language, exitUrl, crisisLines, name, ...more }: Props) {
  return (
    <header class="top">
      <div class="top__in">
        <a class="exit" data-testid="exit" href={exitUrl} rel="noreferrer">
          <Icon name="exit" />
          {words.top.exit}
          <span class="vh">{words.top.exitMore}</span>
        </a>
        <a class="skip" href="#inhoud" onClick={toContent}>
          {words.top.skip}
        </a>
        <Brand name={name} home={addresses[language]} onHome={more.onHome} />
        <CrisisLines lines={crisisLines} words={words} language={language} />
        <OtherLanguage words={words} language={language} {...more} />
      </div>
    </header>
  );
}

function Brand({
  name,
  home,
  onHome,
}: {
  readonly name?: string;
  readonly home: string;
  readonly onHome?: () => void;
}) {
  const drawing = (
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path d="M4 17c1-8 8-9 8-3s-7 5-5-1c2-6 9-6 9 0 0 4 3 5 8 3" />
      <circle cx="24.3" cy="15.7" r="2.4" />
    </svg>
  );
  if (!name) return <span class="brand">{drawing}</span>;
  if (!onHome) {
    return (
      <span class="brand">
        {drawing}
        <span>{name}</span>
      </span>
    );
  }
  return (
    <a class="brand" href={home} onClick={instead(onHome)}>
      {drawing}
      <span>{name}</span>
    </a>
  );
}

function OtherLanguage({
  words,
  language,
  otherAddress,
  onSpeak,
}: Pick<Props, 'words' | 'language' | 'otherAddress' | 'onSpeak'>) {
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <a
      class="lang"
      href={otherAddress ?? addresses[other]}
      lang={other}
      hreflang={other}
      onClick={onSpeak && instead(() => onSpeak(other))}
    >
      <span class="lang__short" aria-hidden="true">
        {words.top.otherLanguageShort}
      </span>
      <span class="vh lang__name">{words.top.otherLanguage}</span>
      <span class="lang__long" aria-hidden="true">
        {words.top.otherLanguage}
      </span>
    </a>
  );
}

/** Moves on the page itself: an address with a mark would be one more entry in the history. */
function toContent(event: Event): void {
  event.preventDefault();
  document.getElementById('inhoud')?.focus();
}

function instead(act: () => void): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    act();
  };
}
