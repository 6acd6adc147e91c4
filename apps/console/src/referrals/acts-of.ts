import type { AppointmentView } from '#contract/referrals';

/** What someone can do with an appointment. */
export type Act = 'fulfilled' | 'no_show' | 'move' | 'cancel' | 'release';

/** What makes sense now: before it, moving and calling off; after it, saying how it went, also once more. */
export function actsOf(
  { state, startsAt }: Pick<AppointmentView, 'state' | 'startsAt'>,
  now: Date,
): readonly Act[] {
  const begun = Date.parse(startsAt) <= now.getTime();
  switch (state) {
    case 'held':
      return ['release'];
    case 'booked':
      return begun ? ['fulfilled', 'no_show', 'cancel'] : ['move', 'cancel'];
    case 'fulfilled':
      return ['no_show'];
    case 'no_show':
      return ['fulfilled'];
    case 'cancelled':
    case 'expired':
      return [];
  }
}
