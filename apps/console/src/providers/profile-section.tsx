import { useRef, useState } from 'react';
import type { ProviderView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { ProfileFacts } from './profile-facts.js';
import { ProfileForm } from './profile-form.js';

interface Props {
  readonly provider: ProviderView;
  readonly mayManage: boolean;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
}

/** The profile that holds, to be read or changed. */
export function ProfileSection({ provider, mayManage, editing, onEdit }: Props) {
  const { providers: said } = useWords();
  const [saved, setSaved] = useState<number>();
  const note = useRef<HTMLParagraphElement>(null);
  const { profile } = provider;
  if (!profile) return null;
  const done = (version?: number) => {
    setSaved(version);
    onEdit(false);
    // What had the focus is gone.
    requestAnimationFrame(() => note.current?.focus());
  };
  return (
    <section className="card stack" aria-labelledby="profile-of">
      <div className="page-head">
        <h2 id="profile-of">{said.profile}</h2>
        <span className="muted small">{said.version(profile.version)}</span>
        {mayManage && !editing && (
          <button type="button" className="btn small" onClick={() => onEdit(true)} data-testid="edit-profile">
            {said.edit}
          </button>
        )}
      </div>
      <p
        ref={note}
        role="status"
        tabIndex={-1}
        className={saved === undefined ? 'visually-hidden' : 'note'}
        data-testid="profile-saved"
      >
        {saved !== undefined && <span>{said.saved(saved)}</span>}
      </p>
      {editing ? (
        <ProfileForm provider={provider} profile={profile} onDone={done} />
      ) : (
        <ProfileFacts profile={profile} />
      )}
    </section>
  );
}
