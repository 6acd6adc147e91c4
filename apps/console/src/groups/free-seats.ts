import type { GroupView } from '#contract/referrals';

/** Seats that nobody has: an offer whose time is over keeps none. */
export function freeSeats(
  { capacity, taken, enrolments }: Pick<GroupView, 'capacity' | 'taken' | 'enrolments'>,
  now: Date,
): number {
  const over = enrolments.filter(
    ({ offerUntil }) => offerUntil !== undefined && Date.parse(offerUntil) <= now.getTime(),
  );
  return Math.max(0, capacity - taken + over.length);
}
