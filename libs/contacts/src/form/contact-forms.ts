import type { ContactForm } from '#contract';
import { NotFound } from '#platform/errors';
import { helpwantedForm } from './helpwanted-form.js';
import { stopItNowForm } from './stop-it-now-form.js';

/** The first version of each form; those after it were made by administrators and stand in `contacts.form`. */
export const knownForms: readonly ContactForm[] = [helpwantedForm, stopItNowForm];

/** The form a programme began with; throws `NotFound` for a programme without one. */
export function firstForm(programme: string): ContactForm {
  const form = knownForms.find((known) => known.programme === programme);
  if (!form) throw new NotFound();
  return form;
}
