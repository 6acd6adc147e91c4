import { Switch } from '@mantine/core';
import { coreFields, type FormField, formLimits } from '#contract';
import { useLanguage } from '../words/language.js';
import { BothWords } from './both-words.js';
import { ChoiceList } from './choice-list.js';
import { ConditionEditor } from './condition-editor.js';
import { editField, isNew, restoreField, sharing } from './edit-form.js';
import { EditorHead } from './editor-head.js';
import { Ending } from './ending.js';
import { useFormWords } from './form-words.js';
import type { FormEditing } from './use-form-editing.js';

interface Props {
  readonly editing: FormEditing;
  readonly field: FormField;
  readonly onBack: () => void;
}

/** One question: its words, when it is asked, whether it is needed, and what can be chosen. */
export function FieldEditor({ editing, field, onBack }: Props) {
  const { words } = useLanguage();
  const { forms } = words;
  const { form, base } = editing;
  const { where } = useFormWords(form, base);
  const { code, kind, label, hint, personal, to, choices } = field;
  const title = where({ field: code });
  const fresh = isNew(base.fields, code);
  const core = Object.hasOwn(coreFields, code);
  const [leader] = sharing(code);
  const edit = (change: Partial<FormField>) => editing.change(editField(form, code, change));
  return (
    <section className="card stack form-field" aria-label={title} data-testid="field-editor">
      <EditorHead title={title} back={forms.questions} onBack={onBack} />
      <p className="muted small">
        {forms.fieldKinds[kind]} · {fresh ? forms.codeLater : <code>{code}</code>}
        {personal && ` · ${forms.sealedLead}`}
      </p>
      <div className="stack tight">
        <h3>{forms.name}</h3>
        <BothWords
          label={label}
          of={forms.name}
          testId={`field-words-${code}`}
          onChange={(next) => edit({ label: next })}
        />
      </div>
      {personal && (
        <div className="stack tight">
          <h3>{forms.hint}</h3>
          <BothWords
            label={hint ?? { nl: '', en: '' }}
            of={forms.hint}
            longest={formLimits.hint}
            testId={`field-hint-${code}`}
            onChange={(next) => edit({ hint: next.nl === '' && next.en === '' ? undefined : next })}
          />
        </div>
      )}
      <Switch
        label={forms.needed}
        checked={field.requiredAtClose === true}
        onChange={(event) => edit({ requiredAtClose: event.currentTarget.checked || undefined })}
        data-testid="field-needed"
      />
      {!core && <ConditionEditor editing={editing} field={field} />}
      {choices && leader === code && <ChoiceList editing={editing} field={field} />}
      {choices && leader !== undefined && leader !== code && (
        <p className="note">{forms.sharedChoices(where({ field: leader }))}</p>
      )}
      <div className="form-choice-foot">
        {core ? (
          <p className="muted small">{forms.coreLead}</p>
        ) : (
          <Ending
            of={title}
            to={to}
            isNew={fresh}
            canUndo={editing.changes.some((change) => change.field === code)}
            testId={code}
            onEnd={(day) => edit({ to: day })}
            onUndo={() => {
              editing.change(restoreField(form, base, code));
              if (fresh) onBack();
            }}
          />
        )}
      </div>
    </section>
  );
}
