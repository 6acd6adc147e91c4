import type { CrisisLine } from '#contract';
import type { Language, Words } from '../words/words.js';
import { telephone } from './telephone.js';
import { Icon } from './icon.js';

/** Shown even when nothing is known of the programme: help that is one tap away, always. */
const always: readonly CrisisLine[] = [
  { code: '112', number: '112', label: { nl: '112', en: '112' } },
  { code: '113', number: '113', label: { nl: '113', en: '113' } },
];

interface Props {
  readonly lines: readonly CrisisLine[];
  readonly words: Words;
  readonly language: Language;
}

/** The crisis numbers in the bar at the top of every screen. */
export function CrisisLines({ lines, words, language }: Props) {
  const questions: Record<string, string> = { '112': words.top.danger, '113': words.top.suicide };
  const missing = always.filter(({ number }) => lines.every((line) => line.number !== number));
  return (
    <nav class="crisis" aria-label={words.top.crisis}>
      {[...missing, ...lines].map(({ code, number, label }) => (
        <a key={code} href={telephone(number)}>
          <Icon name="phone" small />
          <span class="crisis__q">{questions[number] ?? label[language]}</span>{' '}
          <b>
            <span class="vh">{words.top.call}</span>
            {number}
          </b>
        </a>
      ))}
    </nav>
  );
}
