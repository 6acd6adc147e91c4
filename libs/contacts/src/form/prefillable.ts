import type { Answers, ContactForm } from '#contract';
import { checkAnswers } from './check-answers.js';

/** Those answers of somebody that a form takes as they are, without what may identify anyone: nobody is asked twice. */
export function prefillable(form: ContactForm, answers: Answers, date: string): Answers {
  const open = form.fields.filter(({ personal }) => personal !== true).map(({ code }) => code);
  return Object.fromEntries(
    Object.entries(answers).filter(([code, answer]) => {
      if (!open.includes(code)) return false;
      try {
        return code in checkAnswers(form, { [code]: answer }, date);
      } catch {
        return false;
      }
    }),
  );
}
