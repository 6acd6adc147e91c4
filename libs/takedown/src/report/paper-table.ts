import type { NoticeLanguage, ReportCount } from '#contract/takedown';
import { reportWords } from './report-words.js';

/** A table on paper; the first `texts` columns are words and the others numbers. */
export interface PaperTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly texts: number;
  readonly rows: readonly (readonly string[])[];
}

/** Notices and targets as they stand in a row. */
export const counts = ({ notices, targets }: ReportCount): readonly string[] => [
  String(notices),
  String(targets),
];

/** A table of notices and targets. */
export function countTable(
  language: NoticeLanguage,
  texts: readonly string[],
  { heading, rows }: Pick<PaperTable, 'heading' | 'rows'>,
): PaperTable {
  const { notices, targets } = reportWords[language].columns;
  return { heading, columns: [...texts, notices, targets], texts: texts.length, rows };
}
