import { Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ProfileView, ProviderView } from '#contract/takedown';
import { useEntryDraft } from '../directory/use-entry-draft.js';
import type { FieldProps } from '../directory/text-field.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { ChannelFields } from './channel-fields.js';
import { ClockFields } from './clock-fields.js';
import { OvertakenProfile } from './overtaken-profile.js';
import { draftKeyOf, draftOf } from './profile-draft.js';
import { SendingFields } from './sending-fields.js';
import { useProfileSaving } from './use-profile-saving.js';

interface Props {
  readonly provider: ProviderView;
  readonly profile: ProfileView;
  /** With the version that was stored, if one was. */
  readonly onDone: (version?: number) => void;
}

/** Changes a profile: what is saved is a new version, and what stands in the way is said at its field. */
export function ProfileForm({ provider, profile, onDone }: Props) {
  const { providers: said, cancel } = useWords();
  const key = draftKeyOf(provider.id);
  const stored = draftOf(profile);
  const draft = useEntryDraft(key, stored);
  const [verified, setVerified] = useState(false);
  const root = useRef<HTMLFormElement>(null);
  const saving = useProfileSaving({ providerId: provider.id, draft, verified, root, onDone });
  const fields: FieldProps = {
    values: draft.values,
    problems: saving.problems,
    set: (name, value) => {
      saving.look(name);
      draft.set(name, value);
    },
  };
  return (
    <form
      ref={root}
      className="stack form-field profile-form"
      aria-label={said.profile}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.save();
      }}
      data-testid="profile-form"
    >
      <ChannelFields {...fields} kind={provider.kind} />
      <ClockFields {...fields} />
      <SendingFields {...fields} />
      <OvertakenProfile keptAs={key} draft={draft} profile={profile} />
      <ProblemBox text={draft.overtaken ? undefined : saving.problem} />
      <Checkbox
        label={said.verify}
        checked={verified}
        onChange={(event) => setVerified(event.currentTarget.checked)}
        data-testid="verified"
      />
      <div className="dialog-actions">
        <button
          type="button"
          className="btn"
          onClick={() => {
            draft.undo();
            onDone();
          }}
          data-testid="cancel-profile"
        >
          {cancel}
        </button>
        <button
          type="submit"
          className="btn primary"
          disabled={saving.busy || draft.overtaken || !(draft.changed || verified)}
          data-testid="save-profile"
        >
          {said.save}
        </button>
      </div>
    </form>
  );
}
