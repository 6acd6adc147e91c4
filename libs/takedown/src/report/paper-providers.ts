import { reportLabels, type NoticeLanguage, type ReportFigures } from '#contract/takedown';
import { counts, countTable, type PaperTable } from './paper-table.js';
import { reportWords } from './report-words.js';

/** What is told of each provider, and by type and action. */
export function paperProviders(
  { providers }: ReportFigures,
  language: NoticeLanguage,
): readonly PaperTable[] {
  const words = reportWords[language];
  const { columns } = words;
  const { kinds, types, actions } = reportLabels;
  const each = providers.map((provider) => [
    provider.name ?? words.otherProviders,
    provider.kind ? kinds[provider.kind][language] : '',
    ...counts(provider),
  ]);
  const cross = providers.flatMap(({ name, lines }) =>
    lines.map(({ type, action, ...line }) => [
      name ?? words.otherProviders,
      type ? types[type][language] : words.otherTypes,
      action ? actions[action][language] : words.otherActions,
      ...counts(line),
    ]),
  );
  return [
    countTable(language, [columns.provider, columns.kind], { heading: words.byProvider, rows: each }),
    countTable(language, [columns.provider, columns.type, columns.action], {
      heading: words.cross,
      rows: cross,
    }),
  ];
}
