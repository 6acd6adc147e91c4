/** Control characters, line ends of Unicode, and the marks that turn the direction of a text. */
const unwanted = new RegExp(
  '[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+',
  'g',
);

/**
 * A name as it may stand within the quotes of a calendar file, where nothing can be escaped but by RFC 6868: one
 * line, without what ends the quotes and what the maker of the file doubles.
 */
export function calendarName(name: string): string {
  return name
    .toWellFormed()
    .replace(unwanted, ' ')
    .replaceAll('"', '’')
    .replaceAll('\\', '/')
    .replaceAll('^', '^^')
    .replace(/ {2,}/g, ' ')
    .trim();
}
