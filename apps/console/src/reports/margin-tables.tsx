import { reportLabels, type ReportFigures, type ReportMargin } from '#contract/takedown';
import { useLanguage } from '../words/language.js';
import { useReportNumbers } from './report-numbers.js';
import { ReportTable } from './report-table.js';

/** What is told over all providers together. */
export function MarginTables({ figures }: { readonly figures: ReportFigures }) {
  const { language, words } = useLanguage();
  const { report } = words;
  const { columns, tables } = report;
  const { counted, countColumns } = useReportNumbers();
  const { kinds, types, actions, capacities } = reportLabels;
  const rowsOf = <Name extends string>(
    margins: readonly ReportMargin<Name>[],
    labels: Readonly<Record<Name, Readonly<Record<'nl' | 'en', string>>>>,
  ) =>
    margins.map(({ name, isExact, ...count }) => ({
      key: name,
      names: [labels[name][language]],
      numbers: counted(count).map((text) => (isExact ? text : text === '0' ? '–' : report.atLeast(text))),
    }));
  const otherwise = figures.otherCapacities.map(({ capacity, ...count }) => ({
    key: capacity ?? 'together',
    names: [capacity ? capacities[capacity][language] : report.together],
    numbers: counted(count),
  }));
  const shown = { numbers: countColumns };
  return (
    <>
      <ReportTable
        heading={tables.kinds}
        names={[columns.kind]}
        rows={rowsOf(figures.kinds, kinds)}
        {...shown}
      />
      <ReportTable
        heading={tables.types}
        names={[columns.type]}
        rows={rowsOf(figures.types, types)}
        testId="report-types"
        {...shown}
      />
      <ReportTable
        heading={tables.actions}
        names={[columns.action]}
        rows={rowsOf(figures.actions, actions)}
        {...shown}
      />
      <ReportTable heading={tables.otherwise} names={[columns.capacity]} rows={otherwise} {...shown} />
    </>
  );
}
