import { type Answers, type ContactForm, type FormField, isAsked, isOpenOn } from '#contract';
import { Invalid } from '#platform/errors';

/** Longest text of a field, in UTF-16 code units: two of them fit into one request in any script. */
export const longestText = 4_000;

const dates = /^\d{4}-\d{2}-\d{2}$/;
const isDate = (text: string): boolean =>
  dates.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

const isEmpty = (answer: Answers[string] | undefined): boolean => answer === undefined || answer.length === 0;

function fits(field: FormField, answer: Answers[string], date: string): boolean {
  const open = (field.choices ?? []).filter((each) => isOpenOn(each, date)).map(({ code }) => code);
  if (field.kind === 'choices') {
    return (
      Array.isArray(answer) &&
      new Set(answer).size === answer.length &&
      answer.every((code: unknown) => typeof code === 'string' && open.includes(code))
    );
  }
  if (typeof answer !== 'string') return false;
  if (field.kind === 'choice') return open.includes(answer);
  return field.kind === 'date' ? isDate(answer) : answer.length <= longestText;
}

/**
 * The answers as they are kept: empty ones and those to questions that are no longer asked are gone. Throws
 * `Invalid` with the code of the first field that does not fit the form on the local `date` of the contact.
 */
export function checkAnswers(form: ContactForm, answers: Answers, date: string): Answers {
  for (const [code, answer] of Object.entries(answers)) {
    const field = form.fields.find((each) => each.code === code);
    if (!field || (!isEmpty(answer) && !(isOpenOn(field, date) && fits(field, answer, date))))
      throw new Invalid(code);
  }
  const kept: Record<string, Answers[string]> = {};
  for (const field of form.fields) {
    const answer = answers[field.code];
    if (answer !== undefined && !isEmpty(answer) && isAsked(field, kept, date)) kept[field.code] = answer;
  }
  return kept;
}

/** What a contact would be closed with: its kind, its answers, and the local date on which it began. */
export interface ToClose {
  readonly kind: string | undefined;
  readonly answers: Answers;
  readonly date: string;
}

/** Codes of the fields without which a contact of this kind cannot be closed, in the order of the form; `kind` stands for a missing kind. */
export function missingFields(form: ContactForm, { kind, answers, date }: ToClose): string[] {
  const known = form.kinds.find(({ code }) => code === kind);
  if (!known) return ['kind'];
  if (known.nonCounselling) return [];
  return form.fields
    .filter((field) => field.requiredAtClose === true && isAsked(field, answers, date))
    .map(({ code }) => code)
    .filter((code) => isEmpty(answers[code]));
}

/** The answers in two parts: what may stand in lists and figures, and what is sealed. */
export function partAnswers(form: ContactForm, answers: Answers): { plain: Answers; personal: Answers } {
  const personal = new Set(form.fields.filter((field) => field.personal).map(({ code }) => code));
  const part = (wanted: boolean): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([code]) => personal.has(code) === wanted));
  return { plain: part(false), personal: part(true) };
}
