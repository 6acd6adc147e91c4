import {
  notRecorded,
  reportLabels,
  type FlaggerReport,
  type NoticeLanguage,
  type ReportFigures,
} from '#contract/takedown';
import { paperAnswers } from './paper-answers.js';
import { paperMargins } from './paper-margins.js';
import { paperProviders } from './paper-providers.js';
import type { PaperTable } from './paper-table.js';
import { reportWords } from './report-words.js';

/** A report as it stands on paper. */
export interface PaperReport {
  readonly language: NoticeLanguage;
  readonly title: string;
  readonly lines: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  readonly notes: readonly string[];
  readonly tables: readonly PaperTable[];
  /** For page one of one. */
  readonly page: readonly [before: string, between: string];
}

/** Writes a report out: everything the page shows, and nothing more. */
export function reportDocument(report: FlaggerReport, language: NoticeLanguage): PaperReport {
  const words = reportWords[language];
  const { year, figures, text } = report;
  const missing = notRecorded.map((name) => reportLabels.missing[name][language]).join(', ');
  const [before = '', between = ''] = words.page(1, 1).split('1');
  return {
    language,
    title: words.title(year),
    lines: [words.law, ...statusLines(report, language)],
    sections: [{ heading: words.independence, text: text[language].trim() || words.noText }],
    notes: [words.period(year), words.hiding, words.missing(missing), ...emptyNotes(figures, language)],
    tables: [
      ...paperMargins(figures, language),
      ...paperProviders(figures, language),
      paperAnswers(figures, language),
    ].filter(({ rows }) => rows.length > 0),
    page: [before, between],
  };
}

function statusLines({ published, shown }: FlaggerReport, language: NoticeLanguage): readonly string[] {
  const words = reportWords[language];
  const version = published.find((each) => each.version === shown);
  if (!version) return [words.concept];
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
  const said = words.version(version.version, format.format(new Date(version.publishedAt)));
  return version.reason === undefined ? [said] : [said, words.corrected(version.reason)];
}

function emptyNotes({ total }: ReportFigures, language: NoticeLanguage): readonly string[] {
  const words = reportWords[language];
  if (total === undefined) return [words.tooFew];
  return total.notices === 0 ? [words.none] : [];
}
