/** What the version after another is called, as in `2026.2`: the year in which it was made, and which one of it. */
export function nextVersion(version: string, localDate: string): string {
  const [lastYear = 0, last = 0] = version.split('.').map(Number);
  const year = Number(localDate.slice(0, 4));
  return year > lastYear ? `${year}.1` : `${lastYear}.${last + 1}`;
}
