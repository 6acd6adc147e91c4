import { useEffect, useRef, useState } from 'react';
import type { ProvidersFigures, ProviderView } from '#contract/takedown';
import { useKeptEntries } from '../directory/kept-entries.js';
import { ProviderYearSection } from '../reports/provider-year.js';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { CheckedBadge } from './checked-badge.js';
import { FigureTiles } from './figure-tiles.js';
import type { FiguresSpan } from './figures-period.js';
import { PauseSwitch } from './pause-switch.js';
import { PausedBadge } from './paused-badge.js';
import { PeriodSwitch } from './period-switch.js';
import { draftKeyOf } from './profile-draft.js';
import { ProfileHistoryList } from './profile-history.js';
import { ProfileSection } from './profile-section.js';
import { addressOf } from './provider-place.js';

interface Props {
  readonly provider: ProviderView;
  readonly mayManage: boolean;
  readonly figures: ProvidersFigures | undefined;
  readonly span: FiguresSpan;
  readonly onSpan: (span: FiguresSpan) => void;
}

/** One provider: how it wants to be told, how it answers, and what its profile was before. */
export function ProviderPage({ provider, mayManage, figures, span, onSpan }: Props) {
  const { providers: said } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const isBegun = useKeptEntries().has(draftKeyOf(provider.id));
  const [editing, setEditing] = useState(isBegun);
  useEffect(() => heading.current?.focus(), []);
  const own = figures?.providers.find(({ providerId }) => providerId === provider.id);
  return (
    <>
      <header className="page-head">
        <a className="btn small quiet" href={addressOf()} data-testid="all-providers">
          <Icon name="back" />
          {said.title}
        </a>
        <h1 ref={heading} tabIndex={-1}>
          {provider.name}
        </h1>
        <PausedBadge provider={provider} />
        <CheckedBadge profile={provider.profile} whole />
      </header>
      <p className="muted small">
        {said.kinds[provider.kind]}
        {provider.hosts.length > 0 && `: ${provider.hosts.join(', ')}`}
      </p>
      <PauseSwitch provider={provider} mayManage={mayManage} />
      <section className="stack" aria-labelledby="answers-of">
        <div className="page-head">
          <h2 id="answers-of">{said.answers}</h2>
          <PeriodSwitch span={span} onChoose={onSpan} />
        </div>
        {own && <FigureTiles figures={own} />}
        <p className="muted small">{said.tooSmallHint}</p>
      </section>
      <ProviderYearSection providerId={provider.id} />
      <ProfileSection
        provider={provider}
        mayManage={mayManage}
        editing={editing && mayManage}
        onEdit={setEditing}
      />
      <ProfileHistoryList providerId={provider.id} />
    </>
  );
}
