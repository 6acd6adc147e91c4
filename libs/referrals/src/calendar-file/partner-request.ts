import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod } from 'ical-generator';
import { plainAddress } from '#platform/mail';
import { Invalid } from '#platform/errors';
import type { CalendarAppointment, CalendarLanguage } from './calendar-appointment.js';
import { calendarEvent, calendarProduct } from './calendar-event.js';
import { calendarName } from './calendar-name.js';

/** A mailbox with the name of whoever reads it. */
export interface CalendarMailbox {
  readonly name: string;
  readonly address: string;
}

/** Who asks whom, and by which code both call the appointment. */
export interface PartnerAsking {
  readonly from: CalendarMailbox;
  readonly to: CalendarMailbox;
  /** As it is shown. */
  readonly code: string;
  readonly language: CalendarLanguage;
  readonly madeAt: Date;
}

function addressOf({ address }: CalendarMailbox): string {
  const plain = plainAddress(address);
  if (plain === undefined) throw new Invalid('email');
  return plain;
}

/**
 * The invitation that a partner clinic gets by mail (iMIP): time and code, and nothing of the client. A cancelled
 * appointment gives its cancellation. Throws `Invalid` for an address to which no mail can go.
 */
export function partnerRequest(appointment: CalendarAppointment, asking: PartnerAsking): string {
  const { from, to, code, language, madeAt } = asking;
  const event = calendarEvent(appointment, { reader: 'partner', language, madeAt });
  const attendee = {
    name: calendarName(to.name),
    email: addressOf(to),
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: !appointment.isCancelled,
  };
  return ical({
    prodId: calendarProduct,
    method: appointment.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    events: [
      {
        ...event,
        description: code,
        organizer: { name: calendarName(from.name), email: addressOf(from) },
        attendees: [attendee],
      },
    ],
  }).toString();
}
