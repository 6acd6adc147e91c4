import type { Answers, FormField } from '#contract';
import { type Language, useLanguage } from '../words/language.js';

function inWords(field: FormField, answer: Answers[string], language: Language): string {
  const word = (code: string): string =>
    field.choices?.find((choice) => choice.code === code)?.label[language] ?? code;
  return [answer].flat().map(word).join(', ');
}

/** Answers in words, in the order of the form; with `before`, only those that became different. */
export function AnswersList({
  fields,
  answers,
  before,
}: {
  fields: readonly FormField[];
  answers: Answers;
  before?: Answers;
}) {
  const { language, words } = useLanguage();
  const shown = fields
    .map((field) => ({ field, now: answers[field.code], was: before?.[field.code] }))
    .filter(({ now, was }) => (before ? JSON.stringify(now) !== JSON.stringify(was) : now !== undefined));
  return (
    <dl className="answers">
      {shown.map(({ field, now, was }) => (
        <div key={field.code} data-testid={`answer-${field.code}`}>
          <dt>{field.label[language]}</dt>
          <dd>
            {before && (
              <del>{was === undefined ? words.contacts.nothing : inWords(field, was, language)}</del>
            )}
            {before && ' '}
            <span>{now === undefined ? words.contacts.nothing : inWords(field, now, language)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
