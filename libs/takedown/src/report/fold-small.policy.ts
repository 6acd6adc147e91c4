/** Nothing is told of fewer notices than these. */
export const fewest = 5;

/** Rows of which one number would be told. */
export interface Group<Key, Row> {
  readonly key: Key;
  readonly rows: readonly Row[];
}

/** What is told apart, and what only together. */
export interface Folded<Key, Row> {
  readonly apart: readonly Group<Key, Row>[];
  readonly together: readonly Row[];
}

/**
 * Puts what is of fewer than five together, until nothing told is. Where what is together is of fewer than five itself, or
 * could be nothing else than what it is, the last of the others joins it. Which one that is, does not follow from any
 * number: else whoever knows the rule could work back.
 *
 * `groups` are in a fixed order, that of which the last is missed least; `places` is how many of them there could be.
 */
export function foldSmall<Key, Row>(groups: readonly Group<Key, Row>[], places = Infinity): Folded<Key, Row> {
  const some = groups.filter(({ rows }) => rows.length > 0);
  const large = some.filter(({ rows }) => rows.length >= fewest);
  const small = some.filter(({ rows }) => rows.length < fewest);
  const count = small.reduce((sum, { rows }) => sum + rows.length, 0);
  const isTold = count < fewest || count === (fewest - 1) * (places - large.length);
  const joins = small.length > 0 && isTold ? large.slice(-1) : [];
  const hidden = new Set([...small, ...joins]);
  return {
    apart: some.filter((group) => !hidden.has(group)),
    together: some.filter((group) => hidden.has(group)).flatMap(({ rows }) => rows),
  };
}

/** The rows of each of some names, in the order of these. */
export function grouped<Key, Row>(
  rows: readonly Row[],
  names: readonly Key[],
  nameOf: (row: Row) => Key,
): readonly Group<Key, Row>[] {
  const of = Map.groupBy(rows, nameOf);
  return names.map((key) => ({ key, rows: of.get(key) ?? [] }));
}
