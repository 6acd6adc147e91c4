import type { Answers, ContactForm } from '#contract';
import { ApiError } from '../api/client.js';
import type { AllWords } from '../words/language.js';

/** Why a field stands in the way: it has no answer yet, or the one it has does not fit. */
export type FieldMark = 'needed' | 'unfit';

/** Fields that stand in the way, by code. */
export type FieldMarks = Readonly<Record<string, FieldMark>>;

/** The field for which a contact was refused, if that is why; `contact` is what was sent. */
export function refusedField(
  error: unknown,
  { kind, answers }: { readonly kind?: string; readonly answers: Answers },
): FieldMarks {
  const field = error instanceof ApiError && error.code === 'invalid' ? error.field : undefined;
  if (field === undefined) return {};
  const given = field === 'kind' ? kind : answers[field];
  return { [field]: given === undefined || given.length === 0 ? 'needed' : 'unfit' };
}

/** What to say about the first of the marks, if there is one and it is a field of the form. */
export function markWords(
  marks: FieldMarks,
  form: ContactForm,
  { contacts: words }: Pick<AllWords, 'contacts'>,
): string | undefined {
  const [first] = Object.entries(marks);
  if (!first) return undefined;
  const [code, mark] = first;
  const label =
    code === 'kind'
      ? { nl: words.kind, en: words.kind }
      : form.fields.find((field) => field.code === code)?.label;
  return label && (mark === 'needed' ? words.stillNeeded(label) : words.unfit(label));
}
