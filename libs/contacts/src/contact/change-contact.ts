import type { Answers, ContactForm, SaveContact } from '#contract';
import { Conflict, Invalid } from '#platform/errors';
import { checkAnswers, partAnswers } from '../form/check-answers.js';
import { beginningOf, localDateOf } from './local-dates.js';

/** A contact as it stands, what is sealed of it opened. */
export interface PresentContact {
  readonly kind: string | null;
  readonly started_at: Date;
  readonly duration_seconds: number | null;
  readonly revision: number;
  readonly answers: Answers;
}

/** A contact as it will stand. */
export interface ChangedContact {
  readonly kind: string | null;
  readonly startedAt: Date;
  readonly durationSeconds: number | null;
  readonly plain: Answers;
  readonly personal: Answers;
}

/**
 * What a change makes of a contact: what is named replaces what was. Throws `Conflict` when whoever changes it had
 * not seen the latest, and `Invalid` with the field that does not fit.
 */
export function changed(
  form: ContactForm,
  present: PresentContact,
  { change, now }: { change: SaveContact; now: Date },
): ChangedContact {
  if (change.revision !== present.revision) throw new Conflict();
  const kind = change.kind ?? present.kind;
  if (kind !== null && !form.kinds.some(({ code }) => code === kind)) throw new Invalid('kind');
  const startedAt = beginningOf(change.startedAt, present.started_at, now);
  const answers = checkAnswers(form, { ...present.answers, ...change.answers }, localDateOf(startedAt));
  return {
    kind,
    startedAt,
    durationSeconds: change.durationSeconds ?? present.duration_seconds,
    ...partAnswers(form, answers),
  };
}
