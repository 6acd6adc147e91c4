import { useState } from 'react';
import type { SessionView } from '#contract';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { type FiguresSpan, localDay, periodOf } from './figures-period.js';
import { ProviderList } from './provider-list.js';
import { ProbingSwitch } from './probing-switch.js';
import { ProviderPage } from './provider-page.js';
import { reportPlace, useNamedProvider } from './provider-place.js';
import { ReportPage } from '../reports/report-page.js';
import { useProviderFigures, useProviders } from './use-providers.js';

/** Who can take something down: all of them with how they answer, or one with its profile. */
export function ProvidersPage({ session }: { readonly session: SessionView }) {
  const words = useWords();
  const [span, setSpan] = useState<FiguresSpan>('year');
  const providers = useProviders();
  const figures = useProviderFigures(periodOf(span, localDay(new Date())));
  const named = useNamedProvider();
  const provider = providers.data?.providers.find(({ id }) => id === named);
  const error = providers.error ?? figures.error;
  const mayManage = session.permissions.includes('provider:manage');
  const shown = { mayManage, figures: figures.data, span, onSpan: setSpan };
  if (named === reportPlace && session.permissions.includes('report:read'))
    return (
      <div className="forms-page providers-page">
        <ReportPage />
      </div>
    );
  return (
    <div className="forms-page providers-page">
      {error && <ProblemBox text={problemWords(words, error)} />}
      {providers.isPending && <p className="muted">{words.loading}</p>}
      {providers.data && !provider && <ProviderList providers={providers.data.providers} {...shown} />}
      {!provider && <ProbingSwitch />}
      {provider && <ProviderPage key={provider.id} provider={provider} {...shown} />}
    </div>
  );
}
