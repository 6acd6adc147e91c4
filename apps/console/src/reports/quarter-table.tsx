import type { ReportProvider } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { useReportNumbers } from './report-numbers.js';
import { ReportTable } from './report-table.js';

/** What is told of each quarter of a provider, and of the whole year. */
export function QuarterTable({ provider }: { readonly provider: ReportProvider }) {
  const { report: said } = useWords();
  const { columns } = said;
  const { counted, countColumns, hours, share } = useReportNumbers();
  const rows = [...provider.quarters, provider].map((each) => {
    const quarter = 'quarter' in each ? each.quarter : undefined;
    const isYear = each === provider;
    const name = isYear ? said.total : quarter ? said.quarterOf(quarter) : said.otherQuarters;
    const { acknowledged, decidedHours } = each;
    return {
      key: name,
      names: [name],
      numbers: [...counted(each), share(acknowledged), hours(acknowledged?.hours), hours(decidedHours)],
    };
  });
  return (
    <ReportTable
      heading={said.tables.quarters}
      names={[columns.quarter]}
      numbers={[...countColumns, columns.acknowledged, columns.acknowledgedHours, columns.decidedHours]}
      rows={rows}
    />
  );
}
