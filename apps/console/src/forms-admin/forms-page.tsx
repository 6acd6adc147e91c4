import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormVersions } from '#contract';
import { formsApi } from '../api/forms.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { FormEditor } from './form-editor.js';
import { FormPreview } from './form-preview.js';
import { FormVersionList } from './form-version-list.js';
import { Overtaken } from './overtaken.js';
import { SaveDialog } from './save-dialog.js';
import { useFormEditing } from './use-form-editing.js';

const tabs = ['edit', 'preview', 'versions'] as const;

/** What the programme asks about a contact: changing it, looking at it, and its versions. */
export function FormsPage() {
  const words = useWords();
  const forms = useQuery({ queryKey: ['forms'], queryFn: formsApi.versions });
  return (
    <div className="forms-page">
      <ProblemBox text={forms.error ? problemWords(words, forms.error) : undefined} />
      {forms.isPending && <p className="muted">{words.loading}</p>}
      {forms.data && <Forms forms={forms.data} />}
    </div>
  );
}

function Forms({ forms }: { readonly forms: FormVersions }) {
  const { forms: words } = useWords();
  const editing = useFormEditing(forms.current);
  const [tab, setTab] = useState<(typeof tabs)[number]>('edit');
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<string>();
  const count = editing.changes.length;
  return (
    <>
      <header className="page-head">
        <h1>{words.title}</h1>
        <span className="badge" data-testid="form-version">
          {words.version(forms.current.version)}
        </span>
        <span className="muted small forms-state" role="status">
          {count > 0 ? words.count(count) : (saved ?? words.unchanged)}
        </span>
        {count > 0 && (
          <button type="button" className="btn small" onClick={editing.undoAll} data-testid="undo-all">
            {words.undoAll}
          </button>
        )}
        <button
          type="button"
          className="btn primary"
          disabled={count === 0 || editing.overtakenBy !== undefined}
          onClick={() => setSaving(true)}
          data-testid="save-form"
        >
          {words.saveAs(forms.next)}…
        </button>
      </header>
      <Overtaken editing={editing} forms={forms} />
      <div className="views" role="group" aria-label={words.view}>
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            className="btn small"
            aria-pressed={each === tab}
            onClick={() => setTab(each)}
            data-testid={`forms-${each}`}
          >
            {words.tabs[each]}
          </button>
        ))}
      </div>
      {tab === 'edit' && <FormEditor editing={editing} />}
      {tab === 'preview' && <FormPreview form={editing.form} />}
      {tab === 'versions' && <FormVersionList forms={forms} />}
      <SaveDialog
        opened={saving}
        editing={editing}
        next={forms.next}
        onClose={() => setSaving(false)}
        onSaved={({ current }) => setSaved(words.saved(current.version))}
      />
    </>
  );
}
