import { useState } from 'react';
import type { Answers, FormParts } from '#contract';
import { FormFields } from '../contacts/form-fields.js';
import { KindChoice } from '../contacts/kind-choice.js';
import { localDateOf } from '../contacts/local-date.js';
import { useWords } from '../words/language.js';

const noLetters: ReadonlyMap<string, string> = new Map();
const nothing = () => undefined;

/** The form as whoever answers sees it today; what is filled in is kept nowhere. */
export function FormPreview({ form }: { readonly form: FormParts }) {
  const { forms } = useWords();
  const [kind, setKind] = useState<string>();
  const [answers, setAnswers] = useState<Answers>({});
  const needed = form.fields.filter(({ requiredAtClose }) => requiredAtClose);
  const marks = Object.fromEntries(needed.map(({ code }) => [code, 'needed' as const]));
  return (
    <section className="card form-preview" aria-label={forms.tabs.preview} data-testid="form-preview">
      <p className="muted small">{forms.previewLead}</p>
      <form className="contact-form" onSubmit={(event) => event.preventDefault()}>
        <KindChoice form={form} kind={kind} letters={noLetters} onKind={setKind} onClose={nothing} />
        <FormFields
          form={form}
          answers={answers}
          date={localDateOf(new Date())}
          marks={marks}
          firstKey={2}
          onChange={(change) => setAnswers((before) => ({ ...before, ...change }))}
        />
      </form>
    </section>
  );
}
