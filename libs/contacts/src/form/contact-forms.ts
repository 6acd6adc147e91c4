import type { ContactForm, ContactForms } from '#contract';
import { NotFound } from '#platform/errors';
import { helpwantedForm } from './helpwanted-form.js';
import { stopItNowForm } from './stop-it-now-form.js';

/** Every version of every form, oldest first; one is added and none is ever changed, because contacts are shown with theirs. */
export const knownForms: readonly ContactForm[] = [helpwantedForm, stopItNowForm];

const of = (programme: string): readonly ContactForm[] =>
  knownForms.filter((form) => form.programme === programme);

/** The form a programme uses now; throws `NotFound` for a programme without one. */
export function currentForm(programme: string): ContactForm {
  const form = of(programme).at(-1);
  if (!form) throw new NotFound();
  return form;
}

/** The form of a programme in one version; throws `NotFound`. */
export function formOf(programme: string, version: string): ContactForm {
  const form = of(programme).find((known) => known.version === version);
  if (!form) throw new NotFound();
  return form;
}

/** The form in use and those before it. */
export function formsOf(programme: string): ContactForms {
  return { current: currentForm(programme), earlier: of(programme).slice(0, -1) };
}
