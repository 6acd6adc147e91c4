// Control characters but tab and line feed, and the marks that only tell where a text begins.
const unwanted = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ufeff]', 'g');

/** A text of anyone's as it is kept: line ends are `\n`, no control character, no half of a character, no blank ends. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(unwanted, '')
    .toWellFormed()
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}
