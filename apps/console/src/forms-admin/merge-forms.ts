import type { FieldChoice, FormField, FormParts } from '#contract';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

interface Versions<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/** Every property as I made it where I changed it, else as they did. */
function merged<T extends object>({ base, mine, theirs }: Versions<T>): T {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)]) as Set<keyof T>;
  const entries = [...keys]
    .map((key) => [key, same(mine[key], base[key]) ? theirs[key] : mine[key]] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

type Coded = { readonly code: string };

/** Mine, each merged with theirs where both have it, and then what only they have. */
function mergedList<T extends Coded>(
  lists: Versions<readonly T[]>,
  merge: (one: Versions<T>) => T,
): readonly T[] {
  const find = (list: readonly T[], { code }: T): T | undefined => list.find((one) => one.code === code);
  const own = lists.mine.map((mine) => {
    const base = find(lists.base, mine);
    const theirs = find(lists.theirs, mine);
    return base && theirs ? merge({ base, mine, theirs }) : mine;
  });
  return [...own, ...lists.theirs.filter((theirs) => !find(lists.mine, theirs))];
}

function mergedField({ base, mine, theirs }: Versions<FormField>): FormField {
  const field = merged({ base, mine, theirs });
  if (!field.choices) return field;
  const lists = { base: base.choices ?? [], mine: mine.choices ?? [], theirs: theirs.choices ?? [] };
  return { ...field, choices: mergedList<FieldChoice>(lists, merged) };
}

/** My changes to `base` made to what somebody else made of it; where both changed the same, mine stay. */
export function mergeForms({ base, mine, theirs }: Versions<FormParts>): FormParts {
  const kinds = { base: base.kinds, mine: mine.kinds, theirs: theirs.kinds };
  const fields = { base: base.fields, mine: mine.fields, theirs: theirs.fields };
  return { kinds: mergedList(kinds, merged), fields: mergedList(fields, mergedField) };
}
