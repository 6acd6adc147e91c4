import ICAL from 'ical.js';

/** The one event of a calendar file, as a calendar that we did not write reads it. */
export interface ReadEvent {
  readonly method: unknown;
  readonly uid: unknown;
  readonly sequence: unknown;
  readonly status: unknown;
  readonly summary: unknown;
  readonly start: string;
  readonly end: string;
  readonly alarms: number;
}

/** Reads a calendar file; throws for what holds anything but one event. */
export function readCalendar(text: string): ReadEvent {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const [event, ...others] = calendar.getAllSubcomponents();
  if (event?.name !== 'vevent' || others.length > 0) throw new Error('not one event');
  const value = (name: string): unknown => event.getFirstPropertyValue(name);
  const instant = (name: string): string => (value(name) as ICAL.Time).toJSDate().toISOString();
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: value('uid'),
    sequence: value('sequence'),
    status: value('status'),
    summary: value('summary'),
    start: instant('dtstart'),
    end: instant('dtend'),
    alarms: event.getAllSubcomponents('valarm').length,
  };
}
