import type { SessionView } from '#contract';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { ProviderList } from './provider-list.js';
import { ProbingSwitch } from './probing-switch.js';
import { ProviderPage } from './provider-page.js';
import { reportPlace, useNamedProvider } from './provider-place.js';
import { ReportPage } from '../reports/report-page.js';
import { useProviders } from './use-providers.js';

/** Who can take something down: all of them with how they answer, or one with its profile. */
export function ProvidersPage({ session }: { readonly session: SessionView }) {
  const words = useWords();
  const providers = useProviders();
  const named = useNamedProvider();
  const provider = providers.data?.providers.find(({ id }) => id === named);
  const { error } = providers;
  const mayManage = session.permissions.includes('provider:manage');
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
      {providers.data && !provider && (
        <ProviderList providers={providers.data.providers} mayManage={mayManage} />
      )}
      {!provider && <ProbingSwitch />}
      {provider && <ProviderPage key={provider.id} provider={provider} mayManage={mayManage} />}
    </div>
  );
}
