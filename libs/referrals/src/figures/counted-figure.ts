import type { CountedFigure } from '#contract/referrals';

/** A number of a base, at least so many while it is not known of all of it. More than the base is no figure, but a fault. */
export function countedOf(
  value: number,
  { base, unknown }: Pick<CountedFigure, 'base' | 'unknown'>,
): CountedFigure {
  if (value + unknown > base) throw new RangeError('more was counted than there is');
  return { value, qualifier: unknown > 0 ? 'at_least' : 'exact', base, unknown };
}
