import { plainLines } from './plain-lines.js';

const width = 72;

/**
 * What someone typed as a quotation of a mail: every line of it begins with `> `, also where a reader would break it,
 * so that none of them passes for a line of ours.
 */
export function quoted(text: string): string {
  return plainLines(text)
    .flatMap(broken)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function broken(line: string): readonly string[] {
  const lines: string[] = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
