import type {
  ContactKind,
  FieldChoice,
  FieldKind,
  FormChange,
  FormField,
  FormParts,
  FormProblem,
} from '#contract';

/** Main topics and what was discussed besides choose from the same topics, so these are changed together. */
const topicFields: readonly string[] = ['primary_topic', 'secondary_topics'];

/** Codes of the fields that share the choices of this one, the one that leads first. */
export const sharing = (field: string): readonly string[] =>
  topicFields.includes(field) ? topicFields : [field];

/** Whether something at a place is only what the question it shares its choices with says already. */
export function isEcho({ field = '', choice, is }: FormChange | FormProblem): boolean {
  return sharing(field)[0] !== field && (choice !== undefined || is === 'moved');
}

/** How codes begin that are not named yet: no name that is made of words has two underscores. */
const unnamed = 'new__';

/** Whether something was added since the version before. */
export const isNew = (base: readonly { readonly code: string }[], code: string): boolean =>
  !base.some((one) => one.code === code);

function freeCode(taken: readonly { readonly code: string }[]): string {
  let number = 1;
  while (taken.some(({ code }) => code === `${unnamed}${number}`)) number += 1;
  return `${unnamed}${number}`;
}

/** The form with one field changed; what is `undefined` in the change is taken away. */
export function editField(form: FormParts, code: string, change: Partial<FormField>): FormParts {
  const fields = form.fields.map((field) => (field.code === code ? without({ ...field, ...change }) : field));
  return { ...form, fields };
}

/** The form with a kind of contact named anew. */
export function editKind(form: FormParts, code: string, label: ContactKind['label']): FormParts {
  return { ...form, kinds: form.kinds.map((kind) => (kind.code === code ? { ...kind, label } : kind)) };
}

type Choices = readonly FieldChoice[];

function editChoices(form: FormParts, field: string, change: (choices: Choices) => Choices): FormParts {
  const shared = sharing(field);
  const fields = form.fields.map((one) =>
    shared.includes(one.code) && one.choices ? { ...one, choices: change(one.choices) } : one,
  );
  return { ...form, fields };
}

/** Where a choice stands. */
export interface ChoicePlace {
  readonly field: string;
  readonly choice: string;
}

/** The form with one choice changed. */
export function editChoice(
  form: FormParts,
  { field, choice }: ChoicePlace,
  change: Partial<FieldChoice>,
): FormParts {
  return editChoices(form, field, (choices) =>
    choices.map((one) => (one.code === choice ? without({ ...one, ...change }) : one)),
  );
}

/** The form with a choice one place further up or down. */
export function moveChoice(form: FormParts, { field, choice }: ChoicePlace, by: -1 | 1): FormParts {
  return editChoices(form, field, (choices) => {
    const from = choices.findIndex(({ code }) => code === choice);
    const moved = choices[from];
    const to = from + by;
    if (!moved || to < 0 || to >= choices.length) return choices;
    return choices.toSpliced(from, 1).toSpliced(to, 0, moved);
  });
}

const noWords = { nl: '', en: '' };

/** The form with a choice more, and its code until it has words. */
export function addChoice(
  form: FormParts,
  field: string,
): { readonly form: FormParts; readonly code: string } {
  const code = freeCode(form.fields.find((one) => one.code === field)?.choices ?? []);
  return { code, form: editChoices(form, field, (choices) => [...choices, { code, label: noWords }]) };
}

/** The form with a field more: codes and dates before what is written. */
export function addField(
  form: FormParts,
  kind: FieldKind,
): { readonly form: FormParts; readonly code: string } {
  const code = freeCode(form.fields);
  const written = kind === 'text' || kind === 'long_text';
  const chosen = kind === 'choice' || kind === 'choices';
  const field: FormField = {
    code,
    kind,
    label: noWords,
    ...(written && { personal: true }),
    ...(chosen && { choices: [{ code: `${unnamed}1`, label: noWords }] }),
  };
  const firstText = form.fields.findIndex(({ personal }) => personal);
  const at = written || firstText < 0 ? form.fields.length : firstText;
  return { code, form: { ...form, fields: form.fields.toSpliced(at, 0, field) } };
}

/** The form with a field as it was in the version before; a new one is gone. */
export function restoreField(form: FormParts, base: FormParts, code: string): FormParts {
  const was = base.fields.find((field) => field.code === code);
  const fields = form.fields.flatMap((field) => (field.code === code ? (was ?? []) : field));
  return { ...form, fields };
}

/** The form with a choice as it was in the version before; a new one is gone. */
export function restoreChoice(form: FormParts, base: FormParts, { field, choice }: ChoicePlace): FormParts {
  const was = base.fields.find(({ code }) => code === field)?.choices?.find(({ code }) => code === choice);
  return editChoices(form, field, (choices) =>
    choices.flatMap((one) => (one.code === choice ? (was ?? []) : one)),
  );
}

function without<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
