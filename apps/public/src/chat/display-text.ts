const mostEmptyLines = 2;

/** Text as it is drawn: as typed, but a wall of empty lines does not push the conversation out of sight. */
export function displayText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n(?:[^\S\n]*\n){3,}/g, '\n'.repeat(mostEmptyLines + 1))
    .trim();
}
