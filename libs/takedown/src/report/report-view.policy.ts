import type { FlaggerReport, PublishedReport, ReportText } from '#contract/takedown';
import { NotFound } from '#platform/errors';
import { onTheWall } from '../local-day.js';
import type { VersionRow } from './report-sql.js';

/** Whether a year on the wall has ended. */
export const isOver = (year: number, now: Date): boolean => onTheWall(now).year > year;

const textOf = (row: VersionRow | undefined): ReportText => ({
  nl: row?.text_nl ?? '',
  en: row?.text_en ?? '',
});

const publishedOf = ({ version, reason, ...row }: VersionRow): PublishedReport[] =>
  row.published_at === null
    ? []
    : [
        {
          version,
          publishedAt: row.published_at.toISOString(),
          publishedBy: row.published_by ?? '',
          ...(reason !== null && { reason }),
        },
      ];

/** The version being written; nothing before anybody saved one. */
export const draftOf = (versions: readonly VersionRow[]): VersionRow | undefined =>
  versions.find((row) => row.published_at === null);

/**
 * A version that was published, or the one being written, which begins with the text of the last. Throws `NotFound` for
 * a version that was not published.
 */
export function viewOf(
  versions: readonly VersionRow[],
  asked: number | undefined,
): Pick<FlaggerReport, 'text' | 'revision' | 'savedAt' | 'savedBy' | 'published' | 'shown'> {
  const published = versions.flatMap(publishedOf);
  const draft = draftOf(versions);
  const shown = versions.find(({ version }) => version === asked);
  if (asked !== undefined && !published.some(({ version }) => version === asked)) throw new NotFound();
  const row = shown ?? draft ?? versions.at(-1);
  return {
    text: textOf(row),
    revision: draft?.revision ?? 0,
    ...(row && { savedAt: row.saved_at.toISOString(), savedBy: row.saved_by }),
    published,
    ...(asked !== undefined && { shown: asked }),
  };
}
