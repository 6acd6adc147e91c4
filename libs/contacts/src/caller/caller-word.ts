/** A word is between these many characters once what does not count is gone. */
const least = 6;
const most = 60;

/** A word as it is compared: without case, spaces and accents, and nothing else forgiven; nothing for what is too short or too long. */
export function readCallerWord(typed: string): string | undefined {
  const word = typed
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '');
  const { length } = [...word];
  return length >= least && length <= most ? word : undefined;
}
