import type { AppointmentView } from '#contract/referrals';
import type { Dropped } from './use-moving.js';
import type { WeekSlot } from './use-week-slots.js';

/** Appointments as the calendar draws them; one that was dropped stands where it is to go. */
export function appointmentEvents(
  appointments: readonly AppointmentView[],
  dropped: Dropped | undefined,
  now: Date,
) {
  return appointments.map((each) => {
    const to = dropped?.appointment.id === each.id ? dropped.slot : undefined;
    const { startsAt, endsAt, hostName } = to ?? each;
    return {
      id: each.id,
      title: each.hostName,
      start: startsAt,
      end: endsAt,
      interactive: false,
      // Only what is to come can get another time.
      startEditable: each.state === 'booked' && Date.parse(each.startsAt) > now.getTime(),
      className: `appointment-event ${each.state}${to ? ' dropped' : ''}`,
      // What stands in the box is where it is to go; what is moved is the appointment as it is.
      extendedProps: { appointment: each, shown: { ...each, startsAt, endsAt, hostName } },
    };
  });
}

/** What is free, drawn behind them: each time once, however many clinicians have it. */
export function freeEvents(slots: readonly WeekSlot[]) {
  const times = new Map(slots.map((slot) => [`${slot.startsAt} ${slot.endsAt}`, slot]));
  return [...times].map(([key, { startsAt, endsAt }]) => ({
    id: `free ${key}`,
    start: startsAt,
    end: endsAt,
    display: 'background',
    className: 'free-time',
  }));
}
