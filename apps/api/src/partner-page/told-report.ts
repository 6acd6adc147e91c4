import { isISO8601 } from 'class-validator';
import {
  partnerReports,
  type PartnerProblem,
  type ReportOfPartner,
  type TypedReport,
} from '#contract/referrals';

/** Days as browsers send them, and as people type them where there is no calendar to choose from. */
const written = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const typedDay = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;

/** What a clinic tells, or what is not right with what it typed. */
export type ToldReport = { readonly told: ReportOfPartner } | { readonly problem: PartnerProblem };

/** Reads the form about what came of an appointment; date and place count for treatment that started alone. */
export function toldReport(typed: TypedReport & { readonly supersedes?: string }): ToldReport {
  const report = partnerReports.find((each) => each === typed.report);
  if (report === undefined) return { problem: 'report' };
  const seen = typed.supersedes ? { supersedes: typed.supersedes } : {};
  if (report !== 'started') return { told: { report, ...seen } };
  const startedOn = dayIn(typed.startedOn ?? '');
  if (startedOn === undefined) return { problem: 'startedOn' };
  const name = plain(typed.institution ?? '');
  if (typed.place === 'here') return { told: { report, startedOn, ...seen } };
  if (typed.place !== 'elsewhere' || name === '') return { problem: 'institution' };
  return { told: { report, startedOn, institution: name, ...seen } };
}

function dayIn(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    written.exec(text.trim()) ?? reversed(typedDay.exec(text.trim())) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isISO8601(iso, { strict: true }) ? iso : undefined;
}

function reversed(match: RegExpExecArray | null): readonly string[] | undefined {
  if (!match) return undefined;
  const [whole = '', day = '', month = '', year = ''] = match;
  return [whole, year, month, day];
}

/** One line, without signs that nobody sees. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
