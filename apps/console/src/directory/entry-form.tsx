import { type ReactNode, useRef } from 'react';
import { EditorHead } from '../forms-admin/editor-head.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage } from '../words/language.js';
import { keyOf, type OpenEntry } from './chosen-entry.js';
import type { PartnerBranch } from './directory-tree.js';
import type { EntryPlace } from './entry-place.js';
import type { EntryValues } from './entry-values.js';
import { HostFieldset, LocationFieldset, PartnerFieldset } from './place-fields.js';
import { ServiceFieldset } from './service-fields.js';
import type { FieldProps } from './text-field.js';
import { useEntryDraft } from './use-entry-draft.js';
import { useEntrySaving } from './use-entry-saving.js';

interface Props {
  readonly chosen: OpenEntry;
  readonly stored: EntryValues;
  readonly place: EntryPlace;
  readonly tree: readonly PartnerBranch[];
  readonly onBack: () => void;
  readonly onStored: (id: string) => void;
}

/** The fields of an entry; what stands in the way is said at its field, and the focus comes there. */
export function EntryForm({ chosen, stored, place, tree, onBack, onStored }: Props) {
  const { language, words } = useLanguage();
  const { directory } = words;
  const { kind } = chosen;
  const isNew = chosen.is === 'new';
  const draft = useEntryDraft(keyOf(chosen), stored);
  const root = useRef<HTMLFormElement>(null);
  const saving = useEntrySaving({ chosen, draft, tree, root, onStored });
  const { values } = draft;
  const name = values['name'] ?? values[`label.${language}`];
  const title = !isNew && name ? name : isNew ? directory.news[kind] : directory.kinds[kind];
  const fields: FieldProps = {
    values,
    problems: saving.problems,
    set: (field, value) => {
      saving.look(field);
      draft.set(field, value);
    },
  };
  return (
    <form
      ref={root}
      className="card stack form-field"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.save();
      }}
      data-testid={`${kind}-form`}
    >
      <EditorHead title={title} back={directory.backToList} onBack={onBack} />
      <Fieldset kind={kind} fields={fields} place={place} isNew={isNew} />
      {draft.overtaken && draft.changed && !saving.busy && (
        <div className="note warn" role="alert">
          <span>{directory.overtaken}</span>
          <button type="button" className="btn small" onClick={draft.undo}>
            {directory.takeTheirs}
          </button>
        </div>
      )}
      {saving.problem !== undefined && <ProblemBox text={saving.problem} />}
      <FormEnd>
        <span className="muted small" role="status" data-testid="entry-state">
          {saving.busy
            ? directory.saving
            : draft.changed
              ? directory.unsaved
              : saving.saved
                ? directory.saved
                : ''}
        </span>
        {(draft.changed || isNew) && (
          <button
            type="button"
            className="btn"
            disabled={saving.busy}
            onClick={() => {
              draft.undo();
              saving.forget();
              if (isNew) onBack();
            }}
            data-testid="undo-entry"
          >
            {isNew ? directory.dropNew : directory.undoChanges}
          </button>
        )}
        <button
          type="submit"
          className="btn primary"
          disabled={saving.busy || !(draft.changed || isNew)}
          data-testid="save-entry"
        >
          {directory.save}
        </button>
      </FormEnd>
    </form>
  );
}

const FormEnd = ({ children }: { readonly children: ReactNode }) => (
  <div className="form-end">{children}</div>
);

interface FieldsetProps {
  readonly kind: OpenEntry['kind'];
  readonly fields: FieldProps;
  readonly place: EntryPlace;
  readonly isNew: boolean;
}

function Fieldset({ kind, fields, place, isNew }: FieldsetProps) {
  switch (kind) {
    case 'partner':
      return <PartnerFieldset {...fields} />;
    case 'location':
      return <LocationFieldset {...fields} />;
    case 'service':
      return <ServiceFieldset {...fields} isNew={isNew} />;
    case 'host':
      return <HostFieldset {...fields} locations={place.branch?.locations ?? []} />;
  }
}
