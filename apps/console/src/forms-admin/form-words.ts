import type { FormChange, FormParts, FormProblem, Label } from '#contract';
import { type AllWords, type Language, useLanguage } from '../words/language.js';
import { localeOf } from '../words/locale-of.js';

/** A name, or what stands for one that has none yet. */
const named = (label: Label | undefined, language: Language, unnamed: string): string =>
  label?.[language].trim() ? label[language] : unnamed;

/** Where something stands, as people say it: the question, and the choice. */
export function placeWords(
  { forms, contacts }: AllWords,
  language: Language,
  { form, field, choice }: { readonly form: FormParts; readonly field: string; readonly choice?: string },
): string {
  const known = form.fields.find(({ code }) => code === field);
  const choices = field === 'kind' ? form.kinds : known?.choices;
  const question = field === 'kind' ? contacts.kind : named(known?.label, language, forms.unnamedField);
  if (choice === undefined) return question;
  const said = choices?.find(({ code }) => code === choice)?.label;
  return `${question} › ${named(said, language, forms.unnamedChoice)}`;
}

const dayWords = (language: Language, date: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

/** Says changes and problems in the words of the form as it is being changed. */
export function useFormWords(form: FormParts, base: FormParts) {
  const { language, words } = useLanguage();
  const where = (place: { field: string; choice?: string }, of = form) =>
    placeWords(words, language, { form: of, ...place });
  const lastDay = ({ field, choice }: FormChange): string => {
    const known = form.fields.find(({ code }) => code === field);
    const to = (choice ? known?.choices?.find(({ code }) => code === choice) : known)?.to ?? '';
    return Number.isNaN(Date.parse(to)) ? to : dayWords(language, to);
  };
  return {
    where,
    change: (change: FormChange): string => {
      const { is, field } = change;
      if (field === '') return words.forms.changes.moved(words.forms.questions);
      if (is === 'renamed') return words.forms.renamed(where(change, base), where(change));
      if (is === 'ended') return words.forms.endedAfter(where(change), lastDay(change));
      return words.forms.changes[is](where(change));
    },
    problem: ({ is, field, choice }: FormProblem): string => {
      const said = words.forms.problems[is] ?? words.errors.invalid;
      return field === undefined ? said : `${where({ field, ...(choice && { choice }) })}: ${said}`;
    },
  };
}
