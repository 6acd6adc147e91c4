import { useState } from 'react';
import { useWords } from '../words/language.js';
import { AddFieldDialog } from './add-field-dialog.js';
import { addField } from './edit-form.js';
import { FieldEditor } from './field-editor.js';
import { FieldList } from './field-list.js';
import { KindEditor } from './kind-editor.js';
import type { FormEditing } from './use-form-editing.js';

/** The questions on the left, and the one that is being changed beside them; on a phone one of both. */
export function FormEditor({ editing }: { readonly editing: FormEditing }) {
  const { forms } = useWords();
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const field = editing.form.fields.find(({ code }) => code === chosen);
  const open = field !== undefined || chosen === 'kind';
  return (
    <div className={open ? 'form-editor open' : 'form-editor'}>
      <FieldList editing={editing} chosen={chosen} onChoose={setChosen} onAdd={() => setAdding(true)} />
      {!open && <p className="muted form-hint">{forms.choose}</p>}
      {field && (
        <FieldEditor key={field.code} editing={editing} field={field} onBack={() => setChosen(undefined)} />
      )}
      {chosen === 'kind' && <KindEditor editing={editing} onBack={() => setChosen(undefined)} />}
      <AddFieldDialog
        opened={adding}
        onClose={() => setAdding(false)}
        onAdd={(kind) => {
          const { form, code } = addField(editing.form, kind);
          editing.change(form);
          setChosen(code);
          setAdding(false);
        }}
      />
    </div>
  );
}
