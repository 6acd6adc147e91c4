import { reportLabels, type NoticeLanguage, type ReportFigures, type ReportMargin } from '#contract/takedown';
import { counts, countTable, type PaperTable } from './paper-table.js';
import { reportWords } from './report-words.js';

/** What is told over all providers, and of what was sent otherwise. */
export function paperMargins(figures: ReportFigures, language: NoticeLanguage): readonly PaperTable[] {
  const words = reportWords[language];
  const { columns } = words;
  const { kinds, types, actions, capacities } = reportLabels;
  const margins = <Name extends string>(
    margin: readonly ReportMargin<Name>[],
    labels: Readonly<Record<Name, Readonly<Record<NoticeLanguage, string>>>>,
  ) =>
    margin.map((each) => [
      labels[each.name][language],
      ...counts(each).map((count) =>
        each.isExact ? count : count === '0' ? '–' : `${words.atLeast} ${count}`,
      ),
    ]);
  const table = (heading: string, first: string, rows: PaperTable['rows']): PaperTable =>
    countTable(language, [first], { heading, rows });
  return [
    table(words.total, columns.part, totalRows(figures, language)),
    table(words.byKind, columns.kind, margins(figures.kinds, kinds)),
    table(words.byType, columns.type, margins(figures.types, types)),
    table(words.byAction, columns.action, margins(figures.actions, actions)),
    table(
      words.otherwise,
      columns.part,
      figures.otherCapacities.map(({ capacity, ...count }) => [
        capacity ? capacities[capacity][language] : words.together,
        ...counts(count),
      ]),
    ),
  ];
}

function totalRows({ total, insufficient }: ReportFigures, language: NoticeLanguage): PaperTable['rows'] {
  const words = reportWords[language];
  if (total === undefined || total.notices === 0) return [];
  const { least, most } = insufficient;
  const refused = least === most ? String(least) : words.between(least, most);
  return [
    [words.total, ...counts(total)],
    [words.insufficient, '', refused],
  ];
}
