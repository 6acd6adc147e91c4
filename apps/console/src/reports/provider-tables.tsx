import { reportLabels, type ReportFigures, type ReportProvider } from '#contract/takedown';
import { useLanguage } from '../words/language.js';
import { useReportNumbers } from './report-numbers.js';
import { ReportTable } from './report-table.js';

/** What is told of each provider. */
export function ProviderTables({ figures }: { readonly figures: ReportFigures }) {
  const { language, words } = useLanguage();
  const { report } = words;
  const { columns, tables } = report;
  const { counted, countColumns, share, hours, range } = useReportNumbers();
  const nameOf = ({ name }: ReportProvider): string => name ?? report.otherProviders;
  const keyOf = ({ id }: ReportProvider): string => id ?? 'others';
  const providers = figures.providers.map((provider) => ({
    key: keyOf(provider),
    names: [nameOf(provider), provider.kind ? reportLabels.kinds[provider.kind][language] : ''],
    numbers: [...counted(provider), range(provider.insufficient)],
  }));
  const answers = figures.providers.map((provider) => ({
    key: keyOf(provider),
    names: [nameOf(provider)],
    numbers: [
      share(provider.acknowledged),
      hours(provider.acknowledged?.hours),
      hours(provider.decidedHours),
      share(provider.verifiedGone),
      share(provider.reappeared),
    ],
  }));
  return (
    <>
      <ReportTable
        heading={tables.providers}
        names={[columns.provider, columns.kind]}
        numbers={[...countColumns, columns.insufficient]}
        rows={providers}
        testId="report-providers"
      />
      <ReportTable
        heading={tables.answers}
        names={[columns.provider]}
        numbers={[
          columns.acknowledged,
          columns.acknowledgedHours,
          columns.decidedHours,
          columns.verifiedGone,
          columns.reappeared,
        ]}
        rows={answers}
      />
      <CrossTable providers={figures.providers} />
    </>
  );
}

/** By type and by what came of it. */
export function CrossTable({ providers }: { readonly providers: readonly ReportProvider[] }) {
  const { language, words } = useLanguage();
  const { report } = words;
  const { columns, tables } = report;
  const { counted, countColumns } = useReportNumbers();
  const rows = providers.flatMap(({ id = '', name, lines }) =>
    lines.map(({ type, action, ...count }) => ({
      key: `${id} ${type} ${action}`,
      names: [
        name ?? report.otherProviders,
        type ? reportLabels.types[type][language] : report.otherTypes,
        action ? reportLabels.actions[action][language] : report.otherActions,
      ],
      numbers: counted(count),
    })),
  );
  const names = [columns.provider, columns.type, columns.action];
  return (
    <ReportTable
      heading={tables.cross}
      names={names}
      numbers={countColumns}
      rows={rows}
      testId="report-cross"
    />
  );
}
