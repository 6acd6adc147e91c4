import type { NoticeView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { useProviders } from './use-takedown.js';

/** What to do when a provider is late, in order, in the words of its profile. */
export function EscalationCard({ view }: { readonly view: NoticeView }) {
  const { one } = useWords().takedown;
  const providers = useProviders();
  const profile = providers.data?.providers.find(({ id }) => id === view.providerId)?.profile;
  if (view.due?.of === 'review' || !profile || profile.escalation.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="escalation" data-testid="escalation">
      <h3 id="escalation">{one.escalation}</h3>
      <ol className="steps-list">
        {profile.escalation.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
