import { useState } from 'react';
import type { ProvidersFigures, ProviderView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { Icon } from '../shell/icons.js';
import { useMay } from '../shell/permissions.js';
import { AddProvider } from './add-provider.js';
import { FigureTiles } from './figure-tiles.js';
import type { FiguresSpan } from './figures-period.js';
import { PeriodSwitch } from './period-switch.js';
import { addressOf, reportPlace } from './provider-place.js';
import { ProviderTable } from './provider-table.js';

interface Props {
  readonly providers: readonly ProviderView[];
  readonly mayManage: boolean;
  readonly figures: ProvidersFigures | undefined;
  readonly span: FiguresSpan;
  readonly onSpan: (span: FiguresSpan) => void;
}

/** Every provider, and all of them together. */
export function ProviderList({ providers, mayManage, figures, span, onSpan }: Props) {
  const { providers: said, report } = useWords();
  const mayReport = useMay('report:read');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <header className="page-head">
        <h1>{said.title}</h1>
        <PeriodSwitch span={span} onChoose={onSpan} />
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
      {providers.length === 0 && (
        <div className="card stack empty" data-testid="no-providers">
          <p>{said.empty}</p>
          <p className="muted small">{said.emptyHint}</p>
        </div>
      )}
      {providers.length > 0 && figures && (
        <>
          <FigureTiles figures={figures.all} />
          <ProviderTable providers={providers} figures={figures.providers} />
          <p className="muted small">{said.tooSmallHint}</p>
        </>
      )}
      {adding && <AddProvider providers={providers} onClose={() => setAdding(false)} />}
    </>
  );
}
