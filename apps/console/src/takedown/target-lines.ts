/** Addresses as they were pasted, one a line; only the blanks around a line are not part of it. */
export const targetLines = (pasted: string): readonly string[] =>
  pasted
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Place of the first line that is no address of the web, from 0; the server looks closer. */
export function invalidLineOf(lines: readonly string[]): number | undefined {
  const at = lines.findIndex((line) => !/^https?:\/\/[^\s/]/i.test(line));
  return at === -1 ? undefined : at;
}
