import { NoticeStory, readNotice } from '../support/notices.js';
import { canariesIn } from '../support/canary.js';
import { headersOf } from '../support/test-smtp.js';

const now = '2026-12-01T09:00:00.000Z';
const headers = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
];
const names = [
  'Kliniek\r\nBcc: ander@example.org',
  'Kliniek\nATTENDEE:mailto:ander@example.org',
  'Kliniek\r\n.\r\nMAIL FROM:<ander@example.org>',
  'Kliniek\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Anders',
  'Kliniek";PARTSTAT=ACCEPTED:mailto:ander@example.org',
  'Kliniek; RSVP=TRUE, "x" \\n ^n BEGIN:VALARM',
  'Kliniek\u2028Bcc: ander@example.org\u2029\u0085',
  '\u202eKliniek',
  `${'é'.repeat(200)}\r\n X-Gevouwen: ja`,
  '=?utf-8?Q?=0D=0ABcc:_ander@example.org?=',
];
const addresses = [
  'kliniek@example.org\r\nBcc: ander@example.org',
  'kliniek@example.org, ander@example.org',
  '"kliniek@example.org x"@example.org',
  '<ander@example.org>',
  'kliniek@example.org?cc=ander@example.org',
  'kliniek@example.org%0aBcc:ander@example.org',
  'geen adres',
];

describe('a mail to a clinic', () => {
  let story: NoticeStory;

  beforeAll(async () => {
    story = await NoticeStory.begin(now);
  });

  beforeEach(() => {
    story.smtp.sent.length = 0;
  });

  afterAll(() => story.end());

  it.each(names)(
    'I7 I12 has its headers, one recipient and one event, whatever a clinic is called: %j',
    async (name) => {
      const { appointment } = await story.booked({ name });
      const code = await story.tell(appointment.id);
      expect(await story.send(appointment.id)).toEqual(['clinic_request sent']);
      const [{ raw = '', to = [] } = {}] = story.smtp.sent;
      expect(
        headersOf(raw)
          .map(([each]) => each)
          .toSorted(),
      ).toEqual(headers);
      expect(to).toEqual(['kliniek@example.org']);
      const { event, file, attachments } = await readNotice(raw);
      expect(attachments).toHaveLength(1);
      expect(event?.attendees.map((each) => each.getFirstValue())).toEqual(['MAILTO:kliniek@example.org']);
      expect([event?.summary, event?.description]).toEqual(['Afspraak', code]);
      expect(file).not.toMatch(/VALARM\r?\n|^SUMMARY:Anders/m);
    },
  );

  it.each(addresses)('I7 is not sent to an address that could be read in two ways: %j', async (email) => {
    const { appointment } = await story.booked({ email });
    await story.tell(appointment.id);
    expect(await story.send(appointment.id)).toEqual(['clinic_request failed']);
    expect(story.smtp.sent).toEqual([]);
  });

  it('P7 names no programme, nobody, and nothing of the contact, in any part of it', async () => {
    const { appointment, slots } = await story.booked();
    const { contactId, id } = appointment;
    const notes = 'Kanarie-in-de-mijn';
    const { revision } = await story.noor.must<{ revision: number }>('GET', `/api/contacts/${contactId}`);
    const answers = { notes, primary_topic: 'threat_blackmail' };
    await story.noor.must('PUT', `/api/contacts/${contactId}`, { revision, answers });
    await story.tell(id);
    await story.send(id);
    const moving = { revision: appointment.revision, slotId: slots[1] };
    const { revision: last } = await story.noor.must<{ revision: number }>(
      'POST',
      `/api/referrals/appointments/${id}/move`,
      moving,
    );
    await story.send(id);
    await story.noor.must('POST', `/api/referrals/appointments/${id}/cancel`, { revision: last });
    await story.send(id);
    expect(story.smtp.sent).toHaveLength(3);
    const canaries = [notes, contactId, id, 'threat', 'helpwanted', 'Helpwanted', 'Hulplijn', 'Behandelaar'];
    for (const { raw } of story.smtp.sent) {
      const { text = '', file, subject, from } = await readNotice(raw);
      expect([subject, from]).toEqual(['Afspraak', { name: 'Afspraken', address: 'afspraak@example.org' }]);
      expect(`${text}${file}`).not.toMatch(/Noor/i);
      expect(canariesIn([raw, text, file].join('\n'), canaries)).toEqual([]);
    }
  });
});
