import {
  capacities,
  type ProviderKind,
  type ReportFigures,
  type ReportProvider,
  type ReportQuarter,
} from '#contract/takedown';
import { fewest, foldSmall, type Group, grouped } from './fold-small.policy.js';
import { answersOf, answersOfAll, answersOfEach } from './report-answers.policy.js';
import { countOf, insufficientOf, linesOf } from './report-lines.policy.js';
import { actionsOf, kindsOf, typesOf } from './report-margins.policy.js';
import type { ReportRow } from './report-row.js';

type Rows = readonly ReportRow[];

/**
 * The report of a year: every number in it is a sum of groups of five notices or more, and no other number is. So nothing
 * that is hidden follows from what is told, however it is added and subtracted.
 */
export function yearlyReport(rows: Rows, year: number): ReportFigures {
  const flagged = rows.filter(({ capacity }) => capacity === 'trusted_flagger');
  const others = rows.filter(({ capacity }) => capacity !== 'trusted_flagger');
  const isTold = flagged.length === 0 || flagged.length >= fewest;
  const { providers, answers } = isTold ? providersOf(flagged) : { providers: [], answers: {} };
  const lines = providers.flatMap((provider) => provider.lines);
  return {
    year,
    ...(isTold && { total: countOf(flagged) }),
    isEmpty: rows.length === 0,
    ...answers,
    insufficient: insufficientOf(lines),
    providers,
    kinds: kindsOf(providers),
    types: typesOf(lines),
    actions: actionsOf(lines),
    ...capacitiesOf(others),
  };
}

/** Hosts and search engines come last: few notices go there, so they are put together first. */
const kindOrder: readonly ProviderKind[] = ['platform', 'search', 'hosting'];

function rank([first]: Rows): string {
  return first === undefined ? '' : `${kindOrder.indexOf(first.providerKind)} ${first.providerId}`;
}

function providersOf(rows: Rows) {
  const all = [...Map.groupBy(rows, ({ providerId }) => providerId)]
    .map(([key, of]): Group<string, ReportRow> => ({ key, rows: of }))
    .toSorted((left, right) => (rank(left.rows) < rank(right.rows) ? -1 : 1));
  const { apart, together } = foldSmall(all);
  const groups = [...apart.map((group) => group.rows), together].filter((of) => of.length > 0);
  const providers = groups.map((of): ReportProvider => {
    const [first] = of === together ? [] : of;
    const named = first && { id: first.providerId, name: first.providerName, kind: first.providerKind };
    const lines = linesOf(of);
    const told = { ...countOf(of), ...answersOf(of), insufficient: insufficientOf(lines), lines };
    return { ...named, ...told, quarters: quartersOf(of) };
  });
  return { providers: byName(providers), answers: answersOfAll(groups) };
}

const byName = (providers: readonly ReportProvider[]): readonly ReportProvider[] =>
  providers.toSorted((left, right) =>
    left.name === undefined ? 1 : right.name === undefined ? -1 : left.name.localeCompare(right.name, 'nl'),
  );

const quarters = [1, 2, 3, 4] as const;

/** Quarters are told apart where four of four would still be hidden among others. */
function quartersOf(rows: Rows): readonly ReportQuarter[] {
  if (rows.length < fewest * quarters.length) return [];
  const { apart, together } = foldSmall(
    grouped(rows, quarters, ({ quarter }) => quarter),
    quarters.length,
  );
  const groups = [...apart.map((group) => group.rows), ...(together.length > 0 ? [together] : [])];
  return answersOfEach(groups).map((answers, index) => {
    const quarter = apart[index]?.key;
    return { ...(quarter && { quarter }), ...countOf(groups[index] ?? []), ...answers };
  });
}

const ordinary = capacities.filter((capacity) => capacity !== 'trusted_flagger');

function capacitiesOf(rows: Rows): Pick<ReportFigures, 'otherCapacities' | 'hasFewOtherwise'> {
  if (rows.length < fewest) return { otherCapacities: [], hasFewOtherwise: rows.length > 0 };
  const isApart = rows.length >= fewest * ordinary.length;
  const all = { apart: [], together: rows };
  const { apart, together } = isApart
    ? foldSmall(
        grouped(rows, capacities, ({ capacity }) => capacity),
        ordinary.length,
      )
    : all;
  const told = apart.map(({ key, rows: of }) => ({ capacity: key, ...countOf(of) }));
  return {
    otherCapacities: together.length === 0 ? told : [...told, countOf(together)],
    hasFewOtherwise: false,
  };
}
