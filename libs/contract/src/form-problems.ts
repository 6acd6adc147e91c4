import type { ContactForm, FieldChoice, FieldKind, FormField } from './contact-form.js';
import { formLimits } from './form-version.js';
import type { Label } from './programme.js';

/** What can be wrong with a form, or with a version in place of the one before it. */
export const formProblemCodes = [
  'bad_code',
  'bad_dates',
  'condition',
  'core',
  'counselling_changed',
  'kind_and_choices',
  'kind_changed',
  'no_help',
  'no_open_choice',
  'no_words',
  'parent',
  'parent_changed',
  'personal',
  'personal_taken',
  'removed',
  'too_large',
  'too_long',
  'too_many',
  'twice',
] as const;
export type FormProblemCode = (typeof formProblemCodes)[number];

/** Something wrong with a form, and where; `field` is `kind` for a kind of contact, whose code is then `choice`. */
export interface FormProblem {
  readonly is: FormProblemCode;
  readonly field?: string;
  readonly choice?: string;
}

/** Fields the product itself reads, in lists, filters and figures: they stay in every form. */
export const coreFields: Readonly<Record<string, FieldKind>> = {
  primary_topic: 'choice',
  reporter_role: 'choice',
  victim_age_band: 'choice',
  referred_to: 'choices',
  follow_up_on: 'date',
};

const texts: readonly FieldKind[] = ['text', 'long_text'];
const fieldCode = /^[a-z][a-z0-9_]{0,39}$/;
/** The kind of a contact is asked beside the fields, and objects have a property of the other name. */
const reserved: readonly string[] = ['kind', 'constructor'];
const choiceCode = /^[a-z0-9_+-]{1,40}$/;
const date = /^\d{4}-\d{2}-\d{2}$/;

const isDate = (text: string): boolean =>
  date.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

type Place = Pick<FormProblem, 'field' | 'choice'>;

/** The problem at a place, for each thing that has it. */
const when = (wrong: boolean, is: FormProblemCode, place: Place = {}): FormProblem[] =>
  wrong ? [{ is, ...place }] : [];

function problemsOfWords({ nl, en }: Label, longest: number, place: Place): FormProblem[] {
  return [
    ...when(nl.trim() === '' || en.trim() === '', 'no_words', place),
    ...when(nl.length > longest || en.length > longest, 'too_long', place),
  ];
}

function problemsOfDates({ from, to }: Pick<FieldChoice, 'from' | 'to'>, place: Place): FormProblem[] {
  const wrong = [from, to].some((day) => day !== undefined && !isDate(day));
  return when(wrong || (from !== undefined && to !== undefined && from > to), 'bad_dates', place);
}

/** Codes that stand there more than once, as problems of `place`. */
function problemsOfTwice(codes: readonly string[], place: (code: string) => Place): FormProblem[] {
  const repeated = codes.filter((code, index) => codes.indexOf(code) !== index);
  return [...new Set(repeated)].map((code) => ({ is: 'twice', ...place(code) }));
}

function problemsOfChoice(field: string, one: FieldChoice, all: readonly FieldChoice[]): FormProblem[] {
  const place = { field, choice: one.code };
  const parent = all.find(({ code }) => code === one.parent);
  // A kind of a kind would be drawn and counted as a kind of the first.
  const wrongParent = parent === undefined || parent === one || parent.parent !== undefined;
  return [
    ...when(!choiceCode.test(one.code), 'bad_code', place),
    ...problemsOfWords(one.label, formLimits.label, place),
    ...problemsOfDates(one, place),
    ...when(one.parent !== undefined && wrongParent, 'parent', place),
  ];
}

function problemsOfChoices({ code: field, kind, choices: given, to }: FormField): FormProblem[] {
  const choices = given ?? [];
  const chosen = kind === 'choice' || kind === 'choices';
  const closed = to === undefined && choices.length > 0 && choices.every((choice) => choice.to !== undefined);
  return [
    ...when(chosen !== choices.length > 0, 'kind_and_choices', { field }),
    ...when(choices.length > formLimits.choices, 'too_many', { field }),
    ...when(closed, 'no_open_choice', { field }),
    ...problemsOfTwice(
      choices.map(({ code }) => code),
      (choice) => ({ field, choice }),
    ),
    ...choices.flatMap((choice) => problemsOfChoice(field, choice, choices)),
  ];
}

/** A condition speaks of a field before this one, so that nobody has to go back, and of codes it has. */
function problemsOfCondition(field: FormField, before: readonly FormField[]): FormProblem[] {
  if (!field.when) return [];
  const { field: other, in: wanted } = field.when;
  const codes = before.find(({ code }) => code === other)?.choices?.map(({ code }) => code) ?? [];
  const wrong = wanted.length === 0 || wanted.some((code) => !codes.includes(code));
  return when(wrong, 'condition', { field: field.code });
}

function problemsOfField(field: FormField): FormProblem[] {
  const { code, kind, hint, personal = false } = field;
  const place = { field: code };
  const core = Object.hasOwn(coreFields, code) ? coreFields[code] : undefined;
  return [
    ...when(!fieldCode.test(code) || reserved.includes(code), 'bad_code', place),
    ...problemsOfWords(field.label, formLimits.label, place),
    ...(hint ? problemsOfWords(hint, formLimits.hint, place) : []),
    // What is written may name someone; a code or a date cannot, and lists and figures need it.
    ...when(personal !== texts.includes(kind), 'personal', place),
    ...problemsOfDates(field, place),
    ...when(core !== undefined && (core !== kind || field.to !== undefined), 'core', place),
    ...problemsOfChoices(field),
  ];
}

/** Everything that is wrong with a form as it stands; nothing when it can be used. */
export function formProblems({ kinds, fields }: Pick<ContactForm, 'kinds' | 'fields'>): FormProblem[] {
  const codes = fields.map(({ code }) => code);
  const missing = Object.keys(coreFields).filter((code) => !codes.includes(code));
  return [
    ...when(fields.length > formLimits.fields || kinds.length > formLimits.kinds, 'too_many'),
    ...when(JSON.stringify({ kinds, fields }).length > formLimits.whole, 'too_large'),
    ...when(!kinds.some(({ nonCounselling }) => !nonCounselling), 'no_help', { field: 'kind' }),
    ...problemsOfTwice(
      kinds.map(({ code }) => code),
      (choice) => ({ field: 'kind', choice }),
    ),
    ...kinds.flatMap(({ code, label }) => [
      ...when(!choiceCode.test(code), 'bad_code', { field: 'kind', choice: code }),
      ...problemsOfWords(label, formLimits.label, { field: 'kind', choice: code }),
    ]),
    ...missing.map((field): FormProblem => ({ is: 'core', field })),
    ...problemsOfTwice(codes, (field) => ({ field })),
    ...fields.flatMap(problemsOfField),
    ...fields.flatMap((field, index) => problemsOfCondition(field, fields.slice(0, index))),
  ];
}
