import { type ICalEventData, ICalEventStatus } from 'ical-generator';
import { type CalendarAppointment, type CalendarLanguage, summaries } from './calendar-appointment.js';
import { type CalendarReader, calendarUid } from './calendar-uid.js';

/** When a file was made, and for whom. */
export interface CalendarStamp {
  readonly reader: CalendarReader;
  readonly language: CalendarLanguage;
  readonly madeAt: Date;
}

/** The product that made a file; it names neither us nor a programme. */
export const calendarProduct = { company: 'Agenda', product: 'Agenda', language: 'NL' };

/** What the files of clients and of partners have in common: times in UTC, which need no rule of a zone. */
export function calendarEvent(appointment: CalendarAppointment, stamp: CalendarStamp): ICalEventData {
  const { id, startsAt, endsAt, revision, isCancelled } = appointment;
  return {
    id: calendarUid(stamp.reader, id),
    sequence: revision,
    stamp: stamp.madeAt,
    start: startsAt,
    end: endsAt,
    summary: summaries[stamp.language],
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}
