/**
 * What makes a spreadsheet take a text for a formula; the wide forms become these when a text is normalised, and so do
 * the raised and lowered ones, which are no spelling of anything and stay what they are.
 */
const formulaSigns = '=+\\-@\\u2212\\u207a-\\u207c\\u208a-\\u208c';

/** A formula at the beginning, also behind spaces and signs nobody sees, or behind what some spreadsheet takes for the end of a field. */
const formula = new RegExp(`(^|[,;|"])([\\s"'\\p{Cf}]*)(?=[${formulaSigns}])`, 'gu');

/** Control characters, and the two that end a line for some. */
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;

/** The wide and small forms of the signs that matter. */
const wide =
  /[\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}\u{fe66}\u{fe62}\u{fe63}\u{fe6b}\u{ff0c}\u{ff1b}\u{ff5c}\u{ff02}]/gu;

/**
 * One field of a CSV file, always quoted. What a spreadsheet could take for a formula, at its beginning or after a
 * delimiter it may assume, gets an apostrophe in front, which makes it a text; control characters become a space.
 */
export function csvField(text: string): string {
  const plain = text.replace(controls, ' ').replace(wide, (sign) => sign.normalize('NFKC'));
  const harmless = plain.replace(formula, (_, before: string, between: string) =>
    before === '' ? `'${between}` : `${before}${between}'`,
  );
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** One line of a CSV file, with its end. */
export function csvLine(fields: readonly string[], delimiter: ',' | ';'): string {
  return `${fields.map(csvField).join(delimiter)}\r\n`;
}
