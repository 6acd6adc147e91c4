import type { ContactFilter } from '#contract';

/** One entry of what contacts are found by: a word, as its hash, or an answer in codes. */
export interface Term {
  readonly table: 'contact_word' | 'contact_code';
  readonly column: 'word' | 'code';
  readonly value: string;
}

/** A word by its hash. */
export const wordTerm = (hash: string): Term => ({ table: 'contact_word', column: 'word', value: hash });

const codeTerm = (code: string): Term => ({ table: 'contact_code', column: 'code', value: code });

/** The answers a filter asks for that have no column of their own. */
export function codeTermsOf({ answers, referredTo }: ContactFilter): Term[] {
  const codes = [...(answers?.split(',') ?? []), ...(referredTo ? [`referred_to:${referredTo}`] : [])];
  return codes.map(codeTerm);
}
