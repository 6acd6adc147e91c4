import { useEffect, useRef, useState } from 'react';
import { notRecorded, reportLabels, type FlaggerReport } from '#contract/takedown';
import { whenWords } from '../admin/when.js';
import { addressOf } from '../providers/provider-place.js';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { problemWords } from '../shell/problem-words.js';
import { useLanguage } from '../words/language.js';
import { MarginTables } from './margin-tables.js';
import { ProviderTables } from './provider-tables.js';
import { PublishReport } from './publish-report.js';
import { ReportHead } from './report-head.js';
import { ReportTextSection } from './report-text.js';
import { useReport } from './use-report.js';

/** What a trusted flagger tells of a year: written, looked at, published and downloaded. */
export function ReportPage() {
  const { words } = useLanguage();
  const { report: said } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const [year, setYear] = useState(() => new Date().getFullYear() - 1);
  const [version, setVersion] = useState<number>();
  const { data, error } = useReport(year, version);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <header className="page-head">
        <a className="btn small quiet" href={addressOf()} data-testid="report-back">
          <Icon name="back" />
          {words.providers.title}
        </a>
        <h1 ref={heading} tabIndex={-1}>
          {said.title}
        </h1>
      </header>
      <p className="muted small">{said.lead}</p>
      {error && <ProblemBox text={problemWords(words, error)} />}
      {!data && !error && <p className="muted">{words.loading}</p>}
      {data && (
        <>
          <ReportHead
            report={data}
            year={year}
            onYear={(next) => {
              setYear(next);
              setVersion(undefined);
            }}
            onVersion={setVersion}
          />
          <Status report={data} />
          <ReportTextSection key={`${data.year} ${data.shown} ${data.revision}`} report={data} />
          {data.shown === undefined && (
            <PublishReport key={data.year} report={data} onPublished={setVersion} />
          )}
          <Figures report={data} />
        </>
      )}
    </>
  );
}

function Status({ report }: { readonly report: FlaggerReport }) {
  const { language, words } = useLanguage();
  const version = report.published.find((each) => each.version === report.shown);
  const said = version
    ? words.report.publishedOn(whenWords(language, version.publishedAt), version.publishedBy)
    : words.report.notPublished;
  return (
    <p className="muted" role="status" data-testid="report-state">
      {said} {version?.reason !== undefined && words.report.corrected(version.reason)}
    </p>
  );
}

function Figures({ report: { figures } }: { readonly report: FlaggerReport }) {
  const { language, words } = useLanguage();
  const { report: said } = words;
  const isNone = figures.total?.notices === 0;
  const missing = notRecorded.map((name) => reportLabels.missing[name][language]).join(', ');
  return (
    <section className="stack" aria-labelledby="report-figures">
      <h2 id="report-figures" data-testid="report-total">
        {said.total}
        {figures.total && `: ${said.totalOf(figures.total.notices, figures.total.targets)}`}
      </h2>
      {isNone && (
        <div className="card stack empty" data-testid="report-empty">
          <p>{said.empty}</p>
          <p className="muted small">{said.emptyHint}</p>
        </div>
      )}
      {figures.total === undefined && <p className="note">{said.tooFew}</p>}
      <p className="muted small">{said.hiding}</p>
      <p className="muted small">{said.missing(missing)}</p>
      <MarginTables figures={figures} />
      <ProviderTables figures={figures} />
    </section>
  );
}
