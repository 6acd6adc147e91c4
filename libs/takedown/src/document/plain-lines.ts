import { plainText } from '#platform/mail';

/** Marks that turn the direction of a text or that nobody sees. */
const unseen = new RegExp(
  '[\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]',
  'g',
);
/** More marks on one letter than any language has. */
const stack = /(\p{M}{4})\p{M}+/gu;

/** What someone typed, as text whose lines are those that are seen, and in which no letter covers another line. */
export function plainLines(text: string): readonly string[] {
  return plainText(text.replace(/[\v\f\u0085]/g, '\n'))
    .replace(unseen, '')
    .replace(stack, '$1')
    .split('\n')
    .map((line) => line.replace(/[\t\p{Zs}]+/gu, ' ').trim());
}

/** The same as one line, for what may not have two. */
export const plainLine = (text: string): string => plainLines(text).filter(Boolean).join(' ');
