import { useWords } from '../words/language.js';
import { BothWords } from './both-words.js';
import { editKind } from './edit-form.js';
import { EditorHead } from './editor-head.js';
import { useFormWords } from './form-words.js';
import type { FormEditing } from './use-form-editing.js';

/** Kinds of contact: the figures rest on them, so only their names change. */
export function KindEditor({
  editing,
  onBack,
}: {
  readonly editing: FormEditing;
  readonly onBack: () => void;
}) {
  const { forms, contacts } = useWords();
  const { form, base } = editing;
  const { where } = useFormWords(form, base);
  return (
    <section className="card stack form-field" aria-label={contacts.kind} data-testid="field-editor">
      <EditorHead title={contacts.kind} back={forms.questions} onBack={onBack} />
      <p className="muted small">{forms.kindsLead}</p>
      <ul className="form-choices">
        {form.kinds.map(({ code, label }) => (
          <li key={code} className="form-choice">
            <BothWords
              label={label}
              of={where({ field: 'kind', choice: code })}
              testId={`kind-words-${code}`}
              onChange={(next) => editing.change(editKind(form, code, next))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
