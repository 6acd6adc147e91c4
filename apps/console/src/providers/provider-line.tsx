import type { ProvidersYear, ProviderView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { CheckedBadge } from './checked-badge.js';
import { PausedBadge } from './paused-badge.js';
import { Cell, FigureCells } from './provider-cells.js';
import { addressOf } from './provider-place.js';

interface Props {
  readonly provider: ProviderView;
  /** Nothing for whoever may not see them. */
  readonly figures: ProvidersYear | undefined;
}

/** One provider of the list. */
export function ProviderLine({ provider, figures }: Props) {
  const { columns, channels, capacities } = useWords().providers;
  const { id, name, profile } = provider;
  const [capacity] = profile?.capacities ?? [];
  const channel = profile && channels[profile.kind];
  return (
    <tr data-testid="provider" data-code={provider.code}>
      <th scope="row">
        <a href={addressOf(id)} data-testid="open-provider" data-id={id}>
          {name}
        </a>{' '}
        <PausedBadge provider={provider} />
      </th>
      <Cell label={columns.channel}>
        <span className="muted">
          {[channel, capacity && capacities[capacity]].filter(Boolean).join(', ')}
        </span>
      </Cell>
      {figures && <FigureCells figures={figures.providers.find(({ providerId }) => providerId === id)} />}
      <Cell label={columns.checked}>
        <CheckedBadge profile={profile} />
      </Cell>
    </tr>
  );
}
