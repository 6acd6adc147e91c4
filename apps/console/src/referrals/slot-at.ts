import type { AppointmentView, FreeSlot } from '#contract/referrals';

const minuteMs = 60_000;

/** Minutes on the wall since some beginning; what is on one day has no change of clocks between. */
const minutesAt = (wallTime: string): number => Date.parse(`${wallTime.slice(0, 16)}:00Z`) / minuteMs;

/**
 * The free time that is meant where an appointment is dropped, by the clock on the wall: one that it falls in, with the
 * same clinician before another. Nothing where none is free.
 */
export function slotAt(
  slots: readonly FreeSlot[],
  { hostId }: Pick<AppointmentView, 'hostId'>,
  wallTime: string,
): FreeSlot | undefined {
  const at = minutesAt(wallTime);
  const found = slots.filter((slot) => {
    const start = minutesAt(slot.wallTime);
    const minutes = (Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / minuteMs;
    return start <= at && at < start + minutes;
  });
  return found.find((slot) => slot.hostId === hostId) ?? found[0];
}
