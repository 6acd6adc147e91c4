import type { FormField, FormParts } from '#contract';

type Coded = Pick<FormField, 'code' | 'label'>;

const longest = 36;
/** Names that mean something else where answers are kept. */
const reserved: readonly string[] = ['kind', 'constructor'];

/** A code made of English words, unlike those that are taken. */
export function codeOf(words: string, taken: readonly string[]): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+/, '')
    .slice(0, longest)
    .replace(/_+$/, '');
  const code = plain === '' ? 'code' : plain;
  const used = [...taken, ...reserved];
  if (!used.includes(code)) return code;
  let number = 2;
  while (used.includes(`${code}_${number}`)) number += 1;
  return `${code}_${number}`;
}

/** The code each has for ever: those of the version before keep theirs, new ones are named by their English words. */
function namesOf(all: readonly Coded[], base: readonly Coded[]): ReadonlyMap<string, string> {
  const names = new Map(base.map(({ code }) => [code, code]));
  for (const { code, label } of all)
    if (!names.has(code)) names.set(code, codeOf(label.en, [...names.values()]));
  return names;
}

/** The form as it is stored: whatever is new has its code, and conditions speak of it by that. */
export function nameCodes(form: FormParts, base: FormParts): FormParts {
  const fieldNames = namesOf(form.fields, base.fields);
  const choiceNames = new Map(
    form.fields.map((field) => {
      const known = base.fields.find(({ code }) => code === field.code)?.choices ?? [];
      return [field.code, namesOf(field.choices ?? [], known)] as const;
    }),
  );
  const nameOf = (names: ReadonlyMap<string, string> | undefined, code: string): string =>
    names?.get(code) ?? code;
  const fields = form.fields.map((field): FormField => {
    const names = choiceNames.get(field.code);
    const { when } = field;
    return {
      ...field,
      code: nameOf(fieldNames, field.code),
      ...(field.choices && {
        choices: field.choices.map((choice) => ({
          ...choice,
          code: nameOf(names, choice.code),
          ...(choice.parent !== undefined && { parent: nameOf(names, choice.parent) }),
        })),
      }),
      ...(when && {
        when: {
          field: nameOf(fieldNames, when.field),
          in: when.in.map((code) => nameOf(choiceNames.get(when.field), code)),
        },
      }),
    };
  });
  return { kinds: form.kinds, fields };
}
