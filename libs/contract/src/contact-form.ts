import type { Label } from './programme.js';

/** What a field of a form takes: one code, several codes, a local date, or text. */
export const fieldKinds = ['choice', 'choices', 'date', 'text', 'long_text'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** A code of a field with its words; codes are never renamed, and may end. */
export interface FieldChoice {
  readonly code: string;
  readonly label: Label;
  /** Code of the choice this one is a kind of. */
  readonly parent?: string;
  /** Local date from which it may be chosen, and the last one; open where absent. */
  readonly from?: string;
  readonly to?: string;
}

/** A condition: the other field has one of these codes. */
export interface FieldCondition {
  readonly field: string;
  readonly in: readonly string[];
}

/** One question of a form. */
export interface FormField {
  readonly code: string;
  readonly kind: FieldKind;
  readonly label: Label;
  readonly hint?: Label;
  readonly choices?: readonly FieldChoice[];
  /** Asked only when this holds. */
  readonly when?: FieldCondition;
  /** Local date from which it is asked, and the last one; open where absent. */
  readonly from?: string;
  readonly to?: string;
  /** A contact of a counselling kind cannot be closed without it. */
  readonly requiredAtClose?: boolean;
  /** May identify someone: stored sealed, never in a list, an export or a figure. */
  readonly personal?: boolean;
}

/** A kind of contact; a non-counselling one needs no field and stands apart in the figures. */
export interface ContactKind {
  readonly code: string;
  readonly label: Label;
  readonly nonCounselling: boolean;
}

/** What a programme asks about a contact, in one version; a contact is shown with its own version for ever. */
export interface ContactForm {
  readonly programme: string;
  /** As in `2016.1`. */
  readonly version: string;
  readonly kinds: readonly ContactKind[];
  readonly fields: readonly FormField[];
}

/** Answers by code of the field: a code, codes, a local date `YYYY-MM-DD`, or text. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Whether something with dates may be used on a local date. */
export function isOpenOn(
  { from = '', to = '9999' }: Pick<FieldChoice, 'from' | 'to'>,
  date: string,
): boolean {
  return from <= date && date <= to;
}

/** Whether a field is asked on a local date: it has not ended, and its condition holds where it has one. */
export function isAsked(field: FormField, answers: Answers, date: string): boolean {
  if (!isOpenOn(field, date)) return false;
  const { when } = field;
  if (!when) return true;
  return [answers[when.field] ?? []].flat().some((code) => when.in.includes(code));
}
