/** A strict reader of RFC 4180 with every field quoted, after a byte order mark; throws for anything else. */
export function readCsv(text: string, delimiter: ',' | ';'): string[][] {
  const rows: string[][] = [];
  let fields: string[] = [];
  const field = new RegExp(`"((?:[^"]|"")*)"(${delimiter}|\r\n)`, 'y');
  if (!text.startsWith('\ufeff')) throw new Error('no byte order mark');
  field.lastIndex = 1;
  while (field.lastIndex < text.length) {
    const [, value = '', end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error('no CSV');
    fields.push(value.replaceAll('""', '"'));
    if (end !== '\r\n') continue;
    rows.push(fields);
    fields = [];
  }
  return rows;
}
