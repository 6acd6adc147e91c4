import type { ReportAction } from '#contract/takedown';
import type { ReportRow } from './report-row.js';

/** What came of each target of a notice. */
export function targetActions(row: ReportRow): readonly ReportAction[] {
  if (row.decidedHours === null) return row.decisions.map(() => (row.isClosed ? 'no_answer' : 'pending'));
  return row.decisions.map((decision) => decision ?? 'no_answer');
}

/** What came of a notice as a whole: `several` where not the same came of each of its targets. */
export function actionOf(row: ReportRow): ReportAction {
  const [first, ...others] = new Set(targetActions(row));
  return first === undefined || others.length > 0 ? 'several' : first;
}
