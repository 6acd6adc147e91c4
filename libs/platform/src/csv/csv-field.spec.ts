import { csvField, csvLine } from './csv-field.js';

/** A strict reader of RFC 4180: throws for a quote where none may stand. */
function read(text: string, delimiter: string): string[][] {
  const lines: string[][] = [];
  let fields: string[] = [];
  const pattern = new RegExp(`"((?:[^"]|"")*)"(${delimiter === '|' ? '\\|' : delimiter}|\r\n)`, 'y');
  while (pattern.lastIndex < text.length) {
    const [, field = '', end] = pattern.exec(text) ?? [];
    if (end === undefined) throw new Error('no CSV');
    fields.push(field.replaceAll('""', '"'));
    if (end !== '\r\n') continue;
    lines.push(fields);
    fields = [];
  }
  return lines;
}

/** How a spreadsheet that assumes another delimiter, and is lenient about quotes, would part a line. */
const cellsOf = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.replace(/^[\s"]+/, ''));

const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−', '⁼', '₊', '⁻'];
const before = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\0',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '"',
  "''".slice(1),
  '\v\f',
  ' \t\r\0',
];
const isFormula = (cell: string): boolean =>
  /^[=+\-@−]/.test(cell.normalize('NFKC').replace(/^[\s\p{Cf}\p{Cc}]+/u, ''));

describe('a field of an export', () => {
  it.each(signs)('I11 that begins with %s is a text, whatever stands before', (sign) => {
    for (const start of before) {
      const [[cell = '']] = read(csvLine([`${start}${sign}cmd|' /C calc'!A0`], ';'), ';') as [[string]];
      expect([start, cell, isFormula(cell)]).toEqual([start, cell, false]);
      expect(cell.startsWith("'") || cell.startsWith('"')).toBe(true);
    }
  });

  it('I11 holds no formula for a spreadsheet that assumes another delimiter', () => {
    for (const delimiter of [',', ';', '\t', '|', '；', '，']) {
      for (const sign of signs) {
        const line = csvLine(['een', `twee${delimiter} ${sign}1+1`, `"${delimiter}"${sign}2`, 'vier'], ';');
        for (const assumed of [',', ';', '\t', '|'])
          expect(cellsOf(line, assumed).filter(isFormula)).toEqual([]);
      }
    }
  });

  it('I11 has no character that ends a line or is none, and reads back as it was otherwise', () => {
    expect(csvField('a\tb\rc\nd\0e\u2028f')).toBe('"a b c d e f"');
    const fields = ['Zoë "de Jong"', 'a;b,c', '', ' ', 'Ĳmuiden – 1', '😀', 'a=b', 'x-y', '15–17'];
    for (const delimiter of [',', ';'] as const)
      expect(read(csvLine(fields, delimiter), delimiter)).toEqual([fields]);
  });

  it('I11 holds no formula in any mix of signs, quotes, delimiters, line ends and what nobody sees', () => {
    const pieces = [
      ...signs,
      ...before,
      ',',
      ';',
      '|',
      '\r\n',
      '\u2028',
      '""',
      'a',
      '1',
      ' b',
      "cmd|' /C calc'!A0",
    ];
    // Every run tries the same ones: a step that has no factor with their number.
    for (let n = 0; n < 3_000; n += 1) {
      const at = (step: number): string => pieces[(n * step + (n >> 5)) % pieces.length] ?? '';
      const text = [at(7), at(11), at(13), at(17)].join('');
      for (const delimiter of [',', ';'] as const) {
        const line = csvLine([text, 'naast'], delimiter);
        const [[cell = '', beside] = []] = read(line, delimiter);
        expect([text, isFormula(cell), beside, /[\p{Cc}\u2028]/u.test(cell)]).toEqual([
          text,
          false,
          'naast',
          false,
        ]);
        for (const assumed of [',', ';', '\t', '|'])
          expect([text, cellsOf(line, assumed).filter(isFormula)]).toEqual([text, []]);
        // Nothing is lost but what ends a line or is none, and nothing is added but the apostrophe that makes it a text.
        const bare = (from: string): string => from.normalize('NFKC').replace(/[\s\p{Cc}\u2028']/gu, '');
        expect(bare(cell)).toBe(bare(text));
      }
    }
  });

  it('I15 is made at once, whatever the text', () => {
    for (const text of [' '.repeat(50_000), '"'.repeat(50_000), ', '.repeat(25_000), '\0'.repeat(50_000)])
      expect(csvField(`${text}=1`)).toContain('=1');
  });
});
