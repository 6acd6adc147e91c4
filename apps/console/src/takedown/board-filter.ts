import type { NoticeFilter, NoticeSummary } from '#contract/takedown';

/** What the board is narrowed to. */
export interface BoardFilter {
  readonly mine?: boolean;
  readonly overdue?: boolean;
  readonly question?: boolean;
  readonly over?: boolean;
  readonly providerId?: string | undefined;
}

/** What the server knows to narrow; the rest is in every card, so that its counts can be told too. */
export const askedOf = ({ mine, overdue, over }: BoardFilter): NoticeFilter => ({
  ...(mine && { mine }),
  ...(overdue && { overdue }),
  ...(over && { over }),
});

const asksBack = ({ state }: NoticeSummary): boolean => state === 'info_requested';

/** The cards that are left. */
export const shownOf = (
  notices: readonly NoticeSummary[],
  { question, providerId }: BoardFilter,
): readonly NoticeSummary[] =>
  notices.filter(
    (each) => (!question || asksBack(each)) && (providerId === undefined || each.providerId === providerId),
  );

/** In how many a provider asks something. */
export const questionsIn = (notices: readonly NoticeSummary[]): number => notices.filter(asksBack).length;

/** Providers on the board by name, and how many notices each has. */
export function providersIn(
  notices: readonly NoticeSummary[],
): readonly { readonly id: string; readonly name: string; readonly count: number }[] {
  const names = new Map(notices.map(({ providerId, provider }) => [providerId, provider]));
  return [...names]
    .map(([id, name]) => ({ id, name, count: notices.filter(({ providerId }) => providerId === id).length }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
