import type { NoticeLanguage, ReportAnswers, ReportFigures, ReportShare } from '#contract/takedown';
import type { PaperTable } from './paper-table.js';
import { reportWords } from './report-words.js';

/** How providers answered; what is hidden says so. */
export function paperAnswers(figures: ReportFigures, language: NoticeLanguage): PaperTable {
  const words = reportWords[language];
  const row = (name: string, answers: ReportAnswers): readonly string[][] => {
    const shareRow = (part: string, share: ReportShare | undefined): string[] =>
      share
        ? [
            name,
            part,
            `${share.count} / ${share.of}`,
            `${share.hours?.median ?? '–'}`,
            `${share.hours?.p90 ?? '–'}`,
          ]
        : [name, part, words.hidden, '–', '–'];
    const decided = answers.decidedHours;
    return [
      shareRow(words.acknowledged, answers.acknowledged),
      [name, words.decided, '–', `${decided?.median ?? words.hidden}`, `${decided?.p90 ?? words.hidden}`],
      shareRow(words.verifiedGone, answers.verifiedGone),
      shareRow(words.reappeared, answers.reappeared),
    ];
  };
  const { columns } = words;
  const rows = [
    ...row(words.total, figures),
    ...figures.providers.flatMap((provider) => row(provider.name ?? words.otherProviders, provider)),
  ];
  return {
    heading: words.answers,
    columns: [columns.provider, columns.part, words.columns.of, columns.median, columns.p90],
    texts: 2,
    rows: figures.providers.length === 0 ? [] : rows,
  };
}
