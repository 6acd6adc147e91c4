/** Controls, marks nobody sees, and marks that turn the direction of what follows. */
const hidden = new RegExp(
  '[\\p{Cc}\\p{Cs}\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0]',
  'gu',
);

/** Whether what is seen of a text is not all there is. */
export const hidesCharacters = (text: string): boolean => text.search(hidden) >= 0;

/** The text with each of them written out, as in `[U+202E]`. */
export function showHidden(text: string): string {
  return text.replace(hidden, (found) => {
    const code = found.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}
