import ICAL from 'ical.js';
import type { CalendarAppointment } from './calendar-appointment.js';
import { reminderFile } from './reminder-file.js';

const appointment: CalendarAppointment = {
  id: '5f2b7c1e-8d0a-4e57-9f4a-0c1d2e3f4a5b',
  startsAt: new Date('2026-10-26T18:30:00Z'),
  endsAt: new Date('2026-10-26T19:15:00Z'),
  revision: 1,
  isCancelled: false,
};
const madeAt = new Date('2026-10-20T09:00:00Z');
const file = (change: Partial<CalendarAppointment> = {}): string =>
  reminderFile({ ...appointment, ...change }, { language: 'nl', madeAt });

/** What a calendar that we did not write reads in it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  const [event] = events;
  if (!event || events.length !== 1) throw new Error('not one event');
  const value = (name: string): unknown => event.getFirstPropertyValue(name);
  return {
    method: calendar.getFirstPropertyValue('method'),
    names: event.getAllProperties().map(({ name }) => name),
    alarms: event
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    uid: value('uid'),
    sequence: value('sequence'),
    status: value('status'),
    summary: value('summary'),
    start: (value('dtstart') as ICAL.Time).toJSDate(),
    end: (value('dtend') as ICAL.Time).toJSDate(),
    zone: (value('dtstart') as ICAL.Time).zone?.tzid,
  };
}

describe('the file that reminds a client', () => {
  it('I12 is one event that says Afspraak and when, in UTC, with an alarm, and names no one', () => {
    expect(read(file())).toEqual({
      method: 'PUBLISH',
      names: ['uid', 'sequence', 'dtstamp', 'dtstart', 'dtend', 'summary', 'status'],
      alarms: ['-PT1H'],
      uid: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      sequence: 1,
      status: 'CONFIRMED',
      summary: 'Afspraak',
      start: appointment.startsAt,
      end: appointment.endsAt,
      zone: 'UTC',
    });
  });

  it('I12 holds no word of a programme, a helpline, an address or an id of ours', () => {
    for (const text of [file(), file({ isCancelled: true })]) {
      expect(text).not.toMatch(/hulp|help|stop|waag|mailto|organizer|attendee|http|\.test|location|url/i);
      expect(text).not.toContain(appointment.id);
      expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    }
  });

  it('of a moved appointment replaces the one before: same name, higher number, new time', () => {
    const before = read(file());
    const startsAt = new Date('2026-11-02T18:30:00Z');
    const after = read(file({ revision: 2, startsAt, endsAt: new Date('2026-11-02T19:15:00Z') }));
    expect([after.uid, after.sequence, after.start]).toEqual([before.uid, 2, startsAt]);
  });

  it('of a cancelled appointment takes it out of the calendar, and reminds no more', () => {
    const before = read(file());
    expect(read(file({ revision: 3, isCancelled: true }))).toMatchObject({
      method: 'CANCEL',
      status: 'CANCELLED',
      uid: before.uid,
      sequence: 3,
      alarms: [],
    });
  });

  it('says it in English to who reads English', () => {
    expect(read(reminderFile(appointment, { language: 'en', madeAt })).summary).toBe('Appointment');
  });
});
