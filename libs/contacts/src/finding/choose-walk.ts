import type { Term } from './term.js';

/** As far as matches of a term are counted; walking along this many costs some hundredths of a second at most. */
export const countedTo = 5_000;

/** How often a term occurs, up to {@link countedTo}, and the oldest of those counted: the older, the rarer. */
export interface Count {
  readonly times: number;
  readonly since: Date | null;
}

/** What to walk along to find a page of contacts. */
export type Walk =
  | { readonly along: 'nothing' }
  /** The newest contacts with this term, each looked at for the rest. */
  | { readonly along: 'term'; readonly term: Term }
  /** The contacts the other conditions lead to, each looked at for every term. */
  | { readonly along: 'contacts' };

/**
 * The walk on which a page is found soon, whatever is rare: the rarest term, unless even that is common and there
 * are conditions which may be rarer. `counts` are those of the terms, in their order; a single term needs none.
 */
export function chooseWalk(terms: readonly Term[], counts: readonly Count[], narrowed: boolean): Walk {
  const ranked = terms.map((term, index) => ({ term, ...(counts[index] ?? unknown) }));
  const [rarest] = ranked.toSorted((left, right) => left.times - right.times || age(left) - age(right));
  if (!rarest) return { along: 'contacts' };
  if (rarest.times === 0) return { along: 'nothing' };
  if (narrowed && rarest.times >= countedTo) return { along: 'contacts' };
  return { along: 'term', term: rarest.term };
}

const unknown: Count = { times: countedTo, since: null };
const age = ({ since }: Count): number => since?.getTime() ?? 0;
