import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { type CalendarAppointment, type CalendarLanguage, summaries } from './calendar-appointment.js';
import { calendarEvent, calendarProduct } from './calendar-event.js';

/** How long before its time a client's own device says that there is an appointment. */
const remindSeconds = 3_600;

/**
 * The `.ics` that reminds a client whose address nobody has: their own device does it. It says "Afspraak" and when,
 * names no one, and has nobody who could be answered. The file of a later revision replaces the one before; that of
 * a cancelled appointment takes it out of the calendar.
 */
export function reminderFile(
  appointment: CalendarAppointment,
  { language, madeAt }: { readonly language: CalendarLanguage; readonly madeAt: Date },
): string {
  const { isCancelled } = appointment;
  const event = calendarEvent(appointment, { reader: 'client', language, madeAt });
  const alarm = {
    type: ICalAlarmType.display,
    triggerBefore: remindSeconds,
    description: summaries[language],
  };
  return ical({
    prodId: calendarProduct,
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    events: [{ ...event, alarms: isCancelled ? [] : [alarm] }],
  }).toString();
}
