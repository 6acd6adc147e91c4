import { useEffect, useRef, useState } from 'react';
import type { ProfileView } from '#contract/takedown';
import { whenWords } from '../admin/when.js';
import { keepEntry } from '../directory/kept-entries.js';
import type { EntryDraft } from '../directory/use-entry-draft.js';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import { draftOf } from './profile-draft.js';
import { ProfileFacts } from './profile-facts.js';

interface Props {
  readonly keptAs: string;
  readonly draft: EntryDraft;
  /** Theirs, which holds now. */
  readonly profile: ProfileView;
}

/** Somebody else saved a version meanwhile: theirs can be looked at, and mine put on top of it or dropped. */
export function OvertakenProfile({ keptAs, draft, profile }: Props) {
  const { language, words } = useLanguage();
  const { providers: said } = words;
  const [looking, setLooking] = useState(false);
  const note = useRef<HTMLDivElement>(null);
  const { overtaken } = draft;
  useEffect(() => {
    if (overtaken) note.current?.focus();
  }, [overtaken]);
  if (!overtaken) return null;
  const stored = draftOf(profile);
  const mineOnTop = { base: stored, values: { ...draft.values, version: String(profile.version) } };
  const by = said.overtakenBy(profile.createdBy ?? '', whenWords(language, profile.createdAt));
  return (
    <div ref={note} role="alert" tabIndex={-1} className="stack overtaken" data-testid="overtaken">
      <div className="note warn">
        <Icon name="info" />
        <span>{by}</span>
        <button
          type="button"
          className="btn small"
          aria-expanded={looking}
          onClick={() => setLooking(!looking)}
          data-testid="look-at-theirs"
        >
          {said.lookAtTheirs}
        </button>
        <button type="button" className="btn small" onClick={draft.undo} data-testid="take-theirs">
          {said.takeTheirs}
        </button>
        <button
          type="button"
          className="btn small"
          onClick={() => keepEntry(keptAs, mineOnTop)}
          data-testid="mine-on-top"
        >
          {said.mineOnTop}
        </button>
      </div>
      {looking && (
        <section aria-label={said.theirs} data-testid="theirs">
          <ProfileFacts profile={profile} />
        </section>
      )}
    </div>
  );
}
