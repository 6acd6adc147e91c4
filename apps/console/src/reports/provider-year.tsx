import { useState } from 'react';
import { FigureTiles } from '../providers/figure-tiles.js';
import { localYear } from '../providers/provider-days.js';
import { YearSwitch } from '../providers/year-switch.js';
import { ProblemBox } from '../shell/problem-box.js';
import { problemWords } from '../shell/problem-words.js';
import { useWords } from '../words/language.js';
import { CrossTable } from './provider-tables.js';
import { QuarterTable } from './quarter-table.js';
import { useProviderYear } from './use-report.js';

/** How one provider answered in a year: what the yearly report tells of it, and nothing else. */
export function ProviderYearSection({ providerId }: { readonly providerId: string }) {
  const words = useWords();
  const { providers: said, report } = words;
  const [year, setYear] = useState(() => localYear(new Date()));
  const { data, error } = useProviderYear(providerId, year);
  return (
    <section className="stack" aria-labelledby="answers-of" data-testid="provider-year">
      <div className="page-head">
        <h2 id="answers-of">{said.answers}</h2>
        <YearSwitch year={year} onChoose={setYear} />
      </div>
      {error && <ProblemBox text={problemWords(words, error)} />}
      {data?.figures && <FigureTiles figures={data.figures} />}
      {data?.told && (
        <>
          <QuarterTable provider={data.told} />
          <CrossTable providers={[data.told]} />
          <p className="muted small">{said.figuresHint}</p>
        </>
      )}
      {data && !data.told && (
        <p className="muted" data-testid="not-apart">
          {report.notApart}
        </p>
      )}
    </section>
  );
}
