import type { ReportProvider } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { CrossTable } from './provider-tables.js';
import { useReportNumbers } from './report-numbers.js';
import { ReportTable } from './report-table.js';
import { useProviderYear } from './use-report.js';

/** What the report of this year tells of one provider: its decisions and its quarters. */
export function ProviderYearSection({ providerId }: { readonly providerId: string }) {
  const { report: said } = useWords();
  const year = new Date().getFullYear();
  const { data } = useProviderYear(providerId, year);
  if (!data) return null;
  return (
    <section className="stack" aria-labelledby="in-report" data-testid="provider-year">
      <h2 id="in-report">
        {said.inReport} {year}
      </h2>
      {data.told ? <Told provider={data.told} /> : <p className="muted small">{said.notApart}</p>}
      {data.told && <p className="muted small">{said.hiding}</p>}
    </section>
  );
}

function Told({ provider }: { readonly provider: ReportProvider }) {
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
    <>
      <ReportTable
        heading={said.tables.quarters}
        names={[columns.quarter]}
        numbers={[...countColumns, columns.acknowledged, columns.acknowledgedHours, columns.decidedHours]}
        rows={rows}
      />
      <CrossTable providers={[provider]} />
    </>
  );
}
