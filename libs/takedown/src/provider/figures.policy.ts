import type { AnswerFigures, AnswerHours } from '#contract/takedown';
import type { FiguresRow } from './figures-sql.js';

/** Of fewer than these nothing is told but how many there are. */
export const fewest = 5;

/** To the hundredth of an hour: half a minute. */
const rounded = (hours: number): number => Math.round(hours * 100) / 100;

function hoursOf(count: number, median: number | null, p90: number | null): AnswerHours | undefined {
  if (count < fewest || median === null || p90 === null) return undefined;
  return { median: rounded(median), p90: rounded(p90) };
}

/** What may be told of what was counted. */
export function toldFigures(row: FiguresRow): AnswerFigures {
  const acknowledged = hoursOf(row.acknowledged, row.acknowledgedMedian, row.acknowledgedP90);
  const decided = hoursOf(row.concluded, row.decidedMedian, row.decidedP90);
  return {
    sent: row.sent,
    targets: row.targets,
    ...(acknowledged && { acknowledgedHours: acknowledged }),
    ...(decided && { decidedHours: decided }),
    decided: row.decided,
    ...(row.decided >= fewest && { gone: row.gone, refusedInsufficient: row.refusedInsufficient }),
  };
}
