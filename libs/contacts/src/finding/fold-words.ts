import { stopWords } from './stop-words.js';

const shortest = 2;
const longest = 64;

/** Two spellings of one sound, as in Dijk and Dyk, and letters that no accent makes of another. */
const alike: readonly (readonly [string, string])[] = [
  ['ij', 'y'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
];

/** One spelling for what a reader takes for the same word: no case, no accents, no look-alike signs. */
function fold(text: string): string {
  const plain = text
    .replace(/[’‘ʼ`´＇]/g, "'")
    .replace(/[‐‑]/g, '-')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase();
  return alike.reduce((folded, [from, to]) => folded.replaceAll(from, to), plain);
}

const stopped = new Set(stopWords.map(fold));
const isWord = (word: string): boolean => word.length >= shortest && !stopped.has(word);

/** Letters and digits, and several of them held together by a sign, as in `e-mail`, `noor_x9` and `foto's`. */
const compounds = /[\p{L}\p{N}]+(?:['._@-][\p{L}\p{N}]+)*/gu;

/** The pieces of what is held together; the `'s` of possession and of plurals is no part of a word. */
function piecesOf(compound: string): string[] {
  return compound
    .split(/[._@-]/)
    .map((piece) => piece.replace(/'s$/, '').replaceAll("'", ''))
    .filter((piece) => piece !== '');
}

const cut = (word: string): string => word.slice(0, longest);
const compoundsOf = (text: string): string[][] =>
  [...fold(text).matchAll(compounds)].map(([found]) => piecesOf(found));

/** Every word by which a text is found, once, the first so many: what is held together counts whole and in its pieces. */
export function wordsOf(text: string, most = Infinity): Set<string> {
  const words = new Set<string>();
  for (const pieces of compoundsOf(text)) {
    if (words.size >= most) break;
    for (const word of [...pieces, pieces.join('')].map(cut).filter(isWord)) words.add(word);
  }
  return words;
}

/** The words somebody looks for, once: what is held together is meant whole. None when there are only stop words. */
export function wordsAsked(text: string): string[] {
  const words = compoundsOf(text).map((pieces) => cut(pieces.join('')));
  return [...new Set(words.filter(isWord))];
}
