import type { PlannedSession } from '#contract/referrals';

const hour = 3_600_000;

/** How far the clock on the wall is from UTC at a meeting, in whole hours. */
const offsetOf = ({ startsAt, wallTime }: Pick<PlannedSession, 'startsAt' | 'wallTime'>): number =>
  Math.round((Date.parse(`${wallTime}:00Z`) - Date.parse(startsAt)) / hour);

/** Which of the meetings are the first after the clocks changed: the time on the wall stays, the instants move. */
export function clockChanged(
  sessions: readonly Pick<PlannedSession, 'startsAt' | 'wallTime'>[],
): readonly boolean[] {
  return sessions.map((session, index) => {
    const before = sessions[index - 1];
    return before !== undefined && offsetOf(before) !== offsetOf(session);
  });
}
