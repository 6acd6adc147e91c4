import type { ProviderView } from '#contract/takedown';
import { useWords } from '../words/language.js';

/** That nothing is sent to a provider. */
export function PausedBadge({ provider: { pausedAt } }: { readonly provider: ProviderView }) {
  const { providers } = useWords();
  return pausedAt === undefined ? null : (
    <span className="badge warn" data-testid="paused">
      {providers.paused}
    </span>
  );
}
