import type { EntryKind } from '../api/directory.js';

/** What stands in a form, by the name of its field as a refusal tells it: `label.nl`, `validTo`. */
export type EntryValues = Readonly<Record<string, string>>;

const isText = (value: unknown): value is string => typeof value === 'string';

/** What is stored, as a form shows it: words of both languages apart, and codes joined. */
export function valuesOf(fields: object): EntryValues {
  const pairs = Object.entries(fields).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (isText(value)) return [[name, value]];
    if (Array.isArray(value)) return [[name, value.join(',')]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value)
      .filter((pair): pair is [string, string] => isText(pair[1]))
      .map(([part, said]) => [`${name}.${part}`, said]);
  });
  return Object.fromEntries(pairs.filter(([name]) => name !== 'id'));
}

/** The codes of a field that takes several. */
export const codesIn = (value: string | undefined): readonly string[] =>
  (value ?? '').split(',').filter((code) => code !== '');

/** A form as it is sent: what is empty is left out, but for whom it is meant. */
export function bodyOf(values: EntryValues): object {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const [whole = name, part] = name.split('.', 2);
    const said = value.trim();
    if (whole === 'callerRoles') body[whole] = codesIn(said);
    else if (said === '') continue;
    else if (part === undefined) body[whole] = said;
    else body[whole] = { ...(body[whole] as object | undefined), [part]: said };
  }
  return body;
}

const needed: Readonly<Record<EntryKind, readonly string[]>> = {
  partner: ['name'],
  location: ['name', 'region'],
  service: ['label.nl', 'label.en', 'validFrom'],
  host: ['name', 'locationId'],
};

/** Fields of it that have to be filled in first: words are needed in both languages or in none. */
export function missingIn(kind: EntryKind, values: EntryValues): readonly string[] {
  const isEmpty = (name: string): boolean => (values[name] ?? '').trim() === '';
  const hours = ['openingHours.nl', 'openingHours.en'];
  const half = hours.some(isEmpty) && !hours.every(isEmpty) ? hours.filter(isEmpty) : [];
  return [...needed[kind].filter(isEmpty), ...half];
}
