import type { FieldChoice } from '#contract';

/** A choice in few words: code, Dutch, English. */
export function choice(code: string, nl: string, en: string): FieldChoice {
  return { code, label: { nl, en } };
}

/** A choice that is a kind of another. */
export function kindOf(parent: string, own: FieldChoice): FieldChoice {
  return { ...own, parent };
}
