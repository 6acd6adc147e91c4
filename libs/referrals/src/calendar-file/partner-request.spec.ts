import ICAL from 'ical.js';
import { Invalid } from '#platform/errors';
import type { CalendarAppointment } from './calendar-appointment.js';
import { partnerRequest } from './partner-request.js';
import { reminderFile } from './reminder-file.js';

const appointment: CalendarAppointment = {
  id: '5f2b7c1e-8d0a-4e57-9f4a-0c1d2e3f4a5b',
  startsAt: new Date('2026-10-26T18:30:00Z'),
  endsAt: new Date('2026-10-26T19:15:00Z'),
  revision: 4,
  isCancelled: false,
};
const madeAt = new Date('2026-10-20T09:00:00Z');
const from = { name: 'Afspraken', address: 'afspraken@lijn.test' };
const to = { name: 'Kliniek Noord', address: 'agenda@kliniek.test' };
const code = '7Q4M-2K9X-TZB';
const request = (name = to.name, change: Partial<CalendarAppointment> = {}): string =>
  partnerRequest({ ...appointment, ...change }, { from, to: { ...to, name }, code, language: 'nl', madeAt });

/** What a calendar that we did not write reads in it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const parts = calendar.getAllSubcomponents();
  const [event] = parts;
  if (!event) throw new Error('no event');
  const person = (name: string) => event.getFirstProperty(name);
  return {
    method: calendar.getFirstPropertyValue('method'),
    parts: parts.map(({ name }) => name),
    inner: event.getAllSubcomponents().map(({ name }) => name),
    names: event.getAllProperties().map(({ name }) => name),
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    summary: event.getFirstPropertyValue('summary'),
    description: event.getFirstPropertyValue('description'),
    organizer: person('organizer')?.getFirstValue(),
    attendee: person('attendee')?.getFirstValue(),
    attendeeName: person('attendee')?.getParameter('cn'),
  };
}

describe('the request to a partner', () => {
  it('I12 is one event with time and code, from the line to the clinic’s mailbox, and nobody else', () => {
    expect(read(request())).toEqual({
      method: 'REQUEST',
      parts: ['vevent'],
      inner: [],
      names: [
        'uid',
        'sequence',
        'dtstamp',
        'dtstart',
        'dtend',
        'summary',
        'description',
        'organizer',
        'attendee',
        'status',
      ],
      uid: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      sequence: 4,
      status: 'CONFIRMED',
      summary: 'Afspraak',
      description: code,
      organizer: 'mailto:afspraken@lijn.test',
      attendee: 'MAILTO:agenda@kliniek.test',
      attendeeName: 'Kliniek Noord',
    });
  });

  it('is cancelled by a CANCEL of the same event with a higher number, to the same mailbox alone', () => {
    const cancelled = read(request(to.name, { revision: 5, isCancelled: true }));
    expect(cancelled).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 5 });
    expect([cancelled.uid, cancelled.attendee]).toEqual([read(request()).uid, 'MAILTO:agenda@kliniek.test']);
  });

  it('is another event than the client’s, so that neither calendar leads to the other', () => {
    const reminder = new ICAL.Component(
      ICAL.parse(reminderFile(appointment, { language: 'nl', madeAt })) as unknown[],
    );
    expect(reminder.getFirstSubcomponent('vevent')?.getFirstPropertyValue('uid')).not.toBe(
      read(request()).uid,
    );
  });

  it.each<[string, string, string]>([
    [
      'a carriage return alone',
      'Kliniek\rATTENDEE:mailto:x@evil.test',
      'Kliniek ATTENDEE:mailto:x@evil.test',
    ],
    ['a line feed', 'Kliniek\nBEGIN:VALARM', 'Kliniek BEGIN:VALARM'],
    ['a line end', 'Kliniek\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'Kliniek END:VEVENT BEGIN:VEVENT'],
    ['BEGIN:VALARM', 'BEGIN:VALARM', 'BEGIN:VALARM'],
    ['semicolon, comma and colon', 'Kliniek; Noord, afd: 2', 'Kliniek; Noord, afd: 2'],
    ['a quote that would end the name', 'K";CN="x":mailto:x@evil.test', 'K’;CN=’x’:mailto:x@evil.test'],
    ['backslashes', 'Kliniek \\n \\\\ \\;', 'Kliniek /n // /;'],
    ['a caret, which RFC 6868 makes an escape', "Kliniek ^n ^' ^^", "Kliniek ^n ^' ^^"],
    ['a line separator of Unicode', 'Kliniek\u2028X:1\u0085Y:2', 'Kliniek X:1 Y:2'],
    ['marks that turn the direction', 'Kliniek \u202edrooN', 'Kliniek drooN'],
    ['letters of many bytes across every fold', 'é€😀'.repeat(60), 'é€😀'.repeat(60)],
    ['letters of many bytes, shifted by one', `a${'é€😀'.repeat(60)}`, `a${'é€😀'.repeat(60)}`],
    ['half a letter', 'Kliniek \ud83d', 'Kliniek \ufffd'],
  ])('I12 stays one event with one partner for a name with %s', (_case, name, expected) => {
    const text = request(name);
    expect(read(text)).toEqual({ ...read(request()), attendeeName: expected });
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it.each(['x@y.test\r\nATTENDEE:mailto:z@evil.test', 'mailto:x@y.test', '"x"@y.test', ''])(
    'I12 is not made for the address %j',
    (address) => {
      const asking = { from, to: { ...to, address }, code, language: 'nl', madeAt } as const;
      expect(() => partnerRequest(appointment, asking)).toThrow(Invalid);
    },
  );
});
