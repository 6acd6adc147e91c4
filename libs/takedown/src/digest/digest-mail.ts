import type { TakedownWaiting } from '#contract/takedown';

/** Stands in lists and notifications on any screen: says neither for whom one works nor about what. */
export const digestSubject = 'Overzicht van vandaag';
export const digestSender = 'Overzicht';

const labels: readonly (readonly [name: keyof TakedownWaiting, nl: string, en: string])[] = [
  ['review', 'Te beoordelen', 'To review'],
  ['handOver', 'Zelf in te vullen', 'To fill in yourself'],
  ['look', 'Na te kijken', 'To check'],
  ['late', 'Te laat', 'Late'],
];

/** Whether anything waits. */
export const anyWaits = (counts: TakedownWaiting): boolean => labels.some(([name]) => counts[name] > 0);

/** Numbers and where to look; nothing of what waits, in both languages, as nobody said theirs. */
export function digestText(counts: TakedownWaiting, page: string): string {
  const lines = (language: 1 | 2) =>
    labels
      .filter(([name]) => counts[name] > 0)
      .map((label) => `${label[language]}: ${counts[label[0]]}`)
      .join('\n');
  const dutch = `Goedemorgen,\n\nDit wacht op jou of op een collega:\n\n${lines(1)}\n\nKijk hier: ${page}`;
  const english = `Good morning,\n\nThis waits for you or a colleague:\n\n${lines(2)}\n\nLook here: ${page}`;
  return `${dutch}\n\n---\n\n${english}`;
}
