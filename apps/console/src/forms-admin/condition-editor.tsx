import { NativeSelect } from '@mantine/core';
import type { FormField } from '#contract';
import { useLanguage } from '../words/language.js';
import { editField } from './edit-form.js';
import { useFormWords } from './form-words.js';
import type { FormEditing } from './use-form-editing.js';

interface Props {
  readonly editing: FormEditing;
  readonly field: FormField;
}

/** Whether a question is always asked, or only after certain answers to one that stands before it. */
export function ConditionEditor({ editing, field }: Props) {
  const { language, words } = useLanguage();
  const { forms } = words;
  const { form, base } = editing;
  const { where } = useFormWords(form, base);
  const before = form.fields
    .slice(
      0,
      form.fields.findIndex(({ code }) => code === field.code),
    )
    .filter(({ choices }) => choices !== undefined);
  const { when } = field;
  const set = (next: FormField['when']) => editing.change(editField(form, field.code, { when: next }));
  const choices = before.find(({ code }) => code === when?.field)?.choices ?? [];
  const toggle = (code: string, on: boolean) => {
    if (!when) return;
    const others = when.in.filter((each) => each !== code);
    set({ ...when, in: on ? [...others, code] : others });
  };
  return (
    <div className="stack tight">
      <NativeSelect
        label={forms.asked}
        value={when?.field ?? ''}
        data={[
          { value: '', label: forms.always },
          ...before.map(({ code }) => ({ value: code, label: forms.after(where({ field: code })) })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          set(value === '' ? undefined : { field: value, in: [] });
        }}
        data-testid="field-condition"
      />
      {when && (
        <fieldset className="chips">
          <legend>{forms.withAnswers}</legend>
          {choices.map(({ code, label }) => (
            <label key={code} className="chip">
              <input
                type="checkbox"
                checked={when.in.includes(code)}
                onChange={(event) => toggle(code, event.currentTarget.checked)}
                data-testid={`condition-${code}`}
              />
              <span>{label[language] || forms.unnamedChoice}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
