import {
  reportLabels,
  type FlaggerReport,
  type NoticeLanguage,
  type ReportAnswers,
  type ReportCount,
  type ReportFigures,
  type ReportProvider,
  type ReportShare,
} from '#contract/takedown';
import { csvLine } from '#platform/csv';
import { reportWords } from './report-words.js';

/** By which a spreadsheet knows UTF-8. */
const byteOrderMark = '\ufeff';

const columns = [
  'part',
  'provider',
  'kind',
  'type',
  'action',
  'notices',
  'targets',
  'of',
  'median',
  'p90',
  'isExact',
] as const;

type Line = Readonly<Partial<Record<(typeof columns)[number], string | number>>>;

/** A report as CSV, a line for each number; what is hidden on the page stands nowhere in it. */
export function reportCsv({ figures }: FlaggerReport, language: NoticeLanguage): string {
  const words = reportWords[language];
  const delimiter = language === 'nl' ? ';' : ',';
  const lines: readonly Line[] = [
    ...(figures.total ? [{ part: words.total, ...countOf(figures.total) }] : []),
    ...answerLines(figures, language),
    ...marginLines(figures, language),
    ...figures.providers.flatMap((provider) => providerLines(provider, language)),
    ...figures.otherCapacities.map(({ capacity, ...count }) => ({
      part: words.otherwise,
      type: capacity ? reportLabels.capacities[capacity][language] : words.together,
      ...countOf(count),
    })),
  ];
  const heads = csvLine(
    columns.map((column) => words.columns[column]),
    delimiter,
  );
  const rows = lines.map((line) =>
    csvLine(
      columns.map((column) => String(line[column] ?? '')),
      delimiter,
    ),
  );
  return byteOrderMark + heads + rows.join('');
}

function marginLines({ kinds, types, actions }: ReportFigures, language: NoticeLanguage): readonly Line[] {
  const words = reportWords[language];
  const marginOf = ({ isExact, ...count }: ReportCount & { readonly isExact: boolean }): Line => ({
    ...countOf(count),
    isExact: isExact ? words.exact : words.atLeast,
  });
  return [
    ...kinds.map((each) => ({
      part: words.byKind,
      kind: reportLabels.kinds[each.name][language],
      ...marginOf(each),
    })),
    ...types.map((each) => ({
      part: words.byType,
      type: reportLabels.types[each.name][language],
      ...marginOf(each),
    })),
    ...actions.map((each) => ({
      part: words.byAction,
      action: reportLabels.actions[each.name][language],
      ...marginOf(each),
    })),
  ];
}

const countOf = ({ notices, targets }: ReportCount): Line => ({ notices, targets });

function providerLines(provider: ReportProvider, language: NoticeLanguage): readonly Line[] {
  const words = reportWords[language];
  const { types, actions, kinds } = reportLabels;
  const named: Line = {
    provider: provider.name ?? words.otherProviders,
    kind: provider.kind ? kinds[provider.kind][language] : '',
  };
  return [
    { part: words.byProvider, ...named, ...countOf(provider) },
    ...provider.lines.flatMap((line) => {
      const type = line.type ? types[line.type][language] : words.otherTypes;
      const own = { part: words.cross, ...named, type };
      const parts = Object.entries(line.parts ?? {}).map(([name, targets]) => ({
        ...own,
        part: words.parts,
        action: actions[name as keyof typeof actions][language],
        targets,
      }));
      const action = line.action ? actions[line.action][language] : words.otherActions;
      return [{ ...own, action, ...countOf(line) }, ...parts];
    }),
    ...answerLines(provider, language).map((line) => ({ ...line, ...named })),
  ];
}

function answerLines(answers: ReportAnswers, language: NoticeLanguage): readonly Line[] {
  const words = reportWords[language];
  const { acknowledged, verifiedGone, reappeared, decidedHours } = answers;
  const shareLine = (part: string, share: ReportShare | undefined, of: 'notices' | 'targets'): Line[] =>
    share ? [{ part, [of]: share.count, of: share.of, ...share.hours }] : [];
  return [
    ...shareLine(words.acknowledged, acknowledged, 'notices'),
    ...(decidedHours ? [{ part: words.decided, ...decidedHours }] : []),
    ...shareLine(words.verifiedGone, verifiedGone, 'targets'),
    ...shareLine(words.reappeared, reappeared, 'targets'),
  ];
}
