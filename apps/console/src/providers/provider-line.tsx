import type { ReactNode } from 'react';
import type { AnswerHours, ProviderFigures, ProviderView } from '#contract/takedown';
import { useLanguage } from '../words/language.js';
import { CheckedBadge } from './checked-badge.js';
import { hoursWords, shareWords } from './figure-words.js';
import { PausedBadge } from './paused-badge.js';
import { addressOf } from './provider-place.js';
import { TooSmall } from './too-small.js';

interface Props {
  readonly provider: ProviderView;
  readonly figures: ProviderFigures | undefined;
}

/** One provider of the list. */
export function ProviderLine({ provider, figures }: Props) {
  const { language, words } = useLanguage();
  const { columns, channels, capacities } = words.providers;
  const { id, name, profile } = provider;
  const [capacity] = profile?.capacities ?? [];
  const hours = (told: AnswerHours | undefined): ReactNode =>
    told ? hoursWords(words, language, told.median) : <TooSmall count={figures?.sent ?? 0} />;
  const share = (part: number | undefined, digits: number): ReactNode =>
    part === undefined ? (
      <TooSmall count={figures?.decided ?? 0} />
    ) : (
      shareWords(language, part, figures?.decided ?? 1, digits)
    );
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
      <Cell label={columns.sent}>{figures?.sent ?? 0}</Cell>
      <Cell label={columns.acknowledged}>{hours(figures?.acknowledgedHours)}</Cell>
      <Cell label={columns.decided}>{hours(figures?.decidedHours)}</Cell>
      <Cell label={columns.gone}>{share(figures?.gone, 0)}</Cell>
      <Cell label={columns.insufficient}>{share(figures?.refusedInsufficient, 1)}</Cell>
      <Cell label={columns.checked}>
        <CheckedBadge profile={profile} />
      </Cell>
    </tr>
  );
}

/** On a phone, where there is no head, each says what it is. */
function Cell({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <td data-label={label}>{children}</td>;
}
