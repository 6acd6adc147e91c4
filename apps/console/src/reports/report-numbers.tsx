import type { ReactNode } from 'react';
import type { ReportCount, ReportHours, ReportRange, ReportShare } from '#contract/takedown';
import { useLanguage } from '../words/language.js';

/** How numbers of a report are written. */
export function useReportNumbers() {
  const { language, words } = useLanguage();
  const { report } = words;
  const { columns } = report;
  const number = (count: number): string => new Intl.NumberFormat(language).format(count);
  const hidden: ReactNode = <span className="muted">{report.hidden}</span>;
  return {
    countColumns: [columns.notices, columns.targets],
    counted: ({ notices, targets }: ReportCount): readonly string[] => [number(notices), number(targets)],
    share: (share: ReportShare | undefined): ReactNode =>
      share ? report.partOf(number(share.count), number(share.of)) : hidden,
    hours: (hours: ReportHours | undefined): ReactNode =>
      hours ? report.hoursOf(hours.median, hours.p90) : hidden,
    range: ({ least, most }: ReportRange): string =>
      least === most ? number(least) : report.between(least, most),
  };
}
