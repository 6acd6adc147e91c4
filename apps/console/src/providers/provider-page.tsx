import { useEffect, useRef, useState } from 'react';
import type { ProviderView } from '#contract/takedown';
import { useKeptEntries } from '../directory/kept-entries.js';
import { ProviderYearSection } from '../reports/provider-year.js';
import { Icon } from '../shell/icons.js';
import { useMay } from '../shell/permissions.js';
import { useWords } from '../words/language.js';
import { CheckedBadge } from './checked-badge.js';
import { PauseSwitch } from './pause-switch.js';
import { PausedBadge } from './paused-badge.js';
import { draftKeyOf } from './profile-draft.js';
import { ProfileHistoryList } from './profile-history.js';
import { ProfileSection } from './profile-section.js';
import { addressOf } from './provider-place.js';

interface Props {
  readonly provider: ProviderView;
  readonly mayManage: boolean;
}

/** One provider: how it wants to be told, how it answers, and what its profile was before. */
export function ProviderPage({ provider, mayManage }: Props) {
  const { providers: said } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const isBegun = useKeptEntries().has(draftKeyOf(provider.id));
  const [editing, setEditing] = useState(isBegun);
  useEffect(() => heading.current?.focus(), []);
  const maySeeFigures = useMay('takedown:read');
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
      {maySeeFigures && <ProviderYearSection providerId={provider.id} />}
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
