import {
  reportActions,
  reportTypes,
  type ReportAction,
  type ReportCount,
  type ReportLine,
  type ReportRange,
  type ReportType,
} from '#contract/takedown';
import { fewest, foldSmall, grouped } from './fold-small.policy.js';
import { actionOf, targetActions } from './report-action.policy.js';
import type { ReportRow } from './report-row.js';
import { typeOf } from './report-type.policy.js';

/** How many notices, and how many targets in them. */
export function countOf(rows: readonly ReportRow[]): ReportCount {
  const targets = rows.reduce((sum, { decisions }) => sum + decisions.length, 0);
  return { notices: rows.length, targets };
}

/** The notices to a provider by type and by what came of them, each number of five or more. */
export function linesOf(rows: readonly ReportRow[]): readonly ReportLine[] {
  const { apart, together } = foldSmall(grouped(rows, reportTypes, typeOf), reportTypes.length);
  return [...apart.flatMap((group) => ofType(group.rows, group.key)), ...ofType(together)];
}

function ofType(rows: readonly ReportRow[], type?: ReportType): readonly ReportLine[] {
  const { apart, together } = foldSmall(grouped(rows, reportActions, actionOf), reportActions.length);
  const named = type === undefined ? {} : { type };
  const lines = apart.map(({ key: action, rows: of }) => ({
    ...named,
    action,
    ...countOf(of),
    ...(action === 'several' && partsOf(of)),
  }));
  return together.length === 0 ? lines : [...lines, { ...named, ...countOf(together) }];
}

/** The targets of notices by what came of each; nothing where any of it came of fewer than five notices. */
function partsOf(rows: readonly ReportRow[]): Pick<ReportLine, 'parts'> {
  const of = rows.map(targetActions);
  const parts: [ReportAction, number][] = [];
  for (const action of reportActions) {
    const counts = of.map((actions) => actions.filter((each) => each === action).length).filter(Boolean);
    if (counts.length > 0 && counts.length < fewest) return {};
    if (counts.length > 0) parts.push([action, counts.reduce((sum, count) => sum + count, 0)]);
  }
  return { parts: Object.fromEntries(parts) };
}

/** The targets of a line of which it is told that `action` came of them. */
export function toldTargets({ action: own, targets, parts }: ReportLine, action: ReportAction): number {
  if (parts) return parts[action] ?? 0;
  return own === action ? targets : 0;
}

/** Whether of each target of a line it is told what came of it. */
export const isWhole = ({ action, parts }: ReportLine): boolean =>
  action !== undefined && (action !== 'several' || parts !== undefined);

/** Of how many targets one of some actions came: as far as it is told, and if it came of all that is hidden. */
export function targetsOf(lines: readonly ReportLine[], actions: readonly ReportAction[]): ReportRange {
  const ofLine = (line: ReportLine): number =>
    actions.reduce((sum, action) => sum + toldTargets(line, action), 0);
  const least = lines.reduce((sum, line) => sum + ofLine(line), 0);
  const hidden = lines.filter((line) => !isWhole(line)).reduce((sum, { targets }) => sum + targets, 0);
  return { least, most: least + hidden };
}

/** How many targets were refused because a notice said too little: what flagger status hangs on. */
export const insufficientOf = (lines: readonly ReportLine[]): ReportRange =>
  targetsOf(lines, ['refused_insufficient']);
