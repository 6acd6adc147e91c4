import type { ReportAnswers, ReportHours, ReportShare } from '#contract/takedown';
import { fewest } from './fold-small.policy.js';
import type { ReportRow } from './report-row.js';

/** Parts of what is told: how many said yes, how many no, and how long it took. */
interface Parted {
  readonly yes: number;
  readonly no: number;
  readonly hours: readonly number[];
}

const isTold = (count: number): boolean => count === 0 || count >= fewest;

/** Between the two nearest, as Postgres does. */
function percentile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1);
  const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

/** To the whole hour, as everything that leaves the house. */
export function hoursOf(hours: readonly number[]): ReportHours | undefined {
  if (hours.length < fewest) return undefined;
  const sorted = hours.toSorted((left, right) => left - right);
  return { median: Math.round(percentile(sorted, 0.5)), p90: Math.round(percentile(sorted, 0.9)) };
}

/** Nothing where either side is of fewer than five notices. */
function shareOf(rows: readonly ReportRow[], partedOf: (row: ReportRow) => Parted): ReportShare | undefined {
  const parted = rows.map(partedOf);
  const sides = [parted.filter(({ yes }) => yes > 0), parted.filter(({ no }) => no > 0)];
  if (rows.length === 0 || !sides.every((side) => isTold(side.length))) return undefined;
  const count = parted.reduce((sum, { yes }) => sum + yes, 0);
  const hours = hoursOf(parted.flatMap((each) => each.hours));
  return { count, of: parted.reduce((sum, { yes, no }) => sum + yes + no, 0), ...(hours && { hours }) };
}

const known = (hours: readonly (number | null)[]): readonly number[] => hours.filter((each) => each !== null);

const shares = {
  acknowledged: ({ acknowledgedHours }: ReportRow): Parted => {
    const hours = known([acknowledgedHours]);
    return { yes: hours.length, no: 1 - hours.length, hours };
  },
  verifiedGone: ({ goneHours }: ReportRow): Parted => {
    const hours = known(goneHours);
    return { yes: hours.length, no: goneHours.length - hours.length, hours };
  },
  reappeared: ({ reappeared, decisions }: ReportRow): Parted => ({
    yes: reappeared,
    no: decisions.length - reappeared,
    hours: [],
  }),
} as const;

type ShareName = keyof typeof shares;
const shareNames = Object.keys(shares) as ShareName[];

function decidedHoursOf(rows: readonly ReportRow[]): ReportHours | undefined {
  const hours = known(rows.map((row) => row.decidedHours));
  return isTold(rows.length - hours.length) ? hoursOf(hours) : undefined;
}

/** How some notices were answered. */
export function answersOf(rows: readonly ReportRow[]): ReportAnswers {
  return partial(decidedHoursOf(rows), (name) => shareOf(rows, shares[name]));
}

function partial(
  decidedHours: ReportHours | undefined,
  shareNamed: (name: ShareName) => ReportShare | undefined,
): ReportAnswers {
  const told = shareNames.flatMap((name) => {
    const share = shareNamed(name);
    return share ? [[name, share] as const] : [];
  });
  return { ...Object.fromEntries(told), ...(decidedHours && { decidedHours }) };
}

/**
 * How the groups together were answered: what one of them does not tell is left out, so that nobody finds it by
 * subtracting the others. That goes for hours too: were they hidden of four and of all, each of the four would hide one.
 */
export function answersOfAll(groups: readonly (readonly ReportRow[])[]): ReportAnswers {
  const decided = groups.filter((rows) => decidedHoursOf(rows) !== undefined);
  return partial(decidedHoursOf(decided.flat()), (name) => {
    const told = groups.filter((rows) => shareOf(rows, shares[name]) !== undefined);
    return shareOf(told.flat(), shares[name]);
  });
}

/** How each group was answered, where together they are told too: only what every one of them tells. */
export function answersOfEach(groups: readonly (readonly ReportRow[])[]): readonly ReportAnswers[] {
  const whole = shareNames.filter((name) =>
    groups.every((rows) => shareOf(rows, shares[name]) !== undefined),
  );
  const isDecidedTold = groups.every((rows) => decidedHoursOf(rows) !== undefined);
  return groups.map((rows) =>
    partial(isDecidedTold ? decidedHoursOf(rows) : undefined, (name) =>
      whole.includes(name) ? shareOf(rows, shares[name]) : undefined,
    ),
  );
}
