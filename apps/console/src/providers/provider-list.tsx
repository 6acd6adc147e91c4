import { useState } from 'react';
import type { ProviderView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { Icon } from '../shell/icons.js';
import { useMay } from '../shell/permissions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { problemWords } from '../shell/problem-words.js';
import { AddProvider } from './add-provider.js';
import { FigureTiles } from './figure-tiles.js';
import { localYear } from './provider-days.js';
import { addressOf, reportPlace } from './provider-place.js';
import { ProviderTable } from './provider-table.js';
import { useProvidersYear } from './use-providers.js';
import { YearSwitch } from './year-switch.js';

interface Props {
  readonly providers: readonly ProviderView[];
  readonly mayManage: boolean;
}

/** Every provider, and all of them together. */
export function ProviderList({ providers, mayManage }: Props) {
  const words = useWords();
  const { providers: said, report } = words;
  const maySeeFigures = useMay('takedown:read');
  const [year, setYear] = useState(() => localYear(new Date()));
  const { data: figures, error } = useProvidersYear(year, maySeeFigures);
  const mayReport = useMay('report:read');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <header className="page-head">
        <h1>{said.title}</h1>
        {maySeeFigures && <YearSwitch year={year} onChoose={setYear} />}
        {mayReport && (
          <a className="btn small" href={addressOf(reportPlace)} data-testid="open-report">
            <Icon name="download" />
            {report.open}
          </a>
        )}
        {mayManage && (
          <button
            type="button"
            className="btn small primary"
            onClick={() => setAdding(true)}
            data-testid="add-provider"
          >
            <Icon name="plus" />
            {said.add}
          </button>
        )}
      </header>
      <p className="muted small">{said.lead}</p>
      {error && <ProblemBox text={problemWords(words, error)} />}
      {providers.length === 0 && (
        <div className="card stack empty" data-testid="no-providers">
          <p>{said.empty}</p>
          <p className="muted small">{said.emptyHint}</p>
        </div>
      )}
      {providers.length > 0 && (
        <>
          {figures?.all && <FigureTiles figures={figures.all} />}
          <ProviderTable providers={providers} figures={figures} />
          {figures && <p className="muted small">{said.figuresHint}</p>}
        </>
      )}
      {adding && <AddProvider providers={providers} onClose={() => setAdding(false)} />}
    </>
  );
}
