import { PartnerLinks } from '#referrals';
import { act } from '../support/referrals.js';
import { NoticeStory, readNotice } from '../support/notices.js';
import { headerOf, headersOf } from '../support/test-smtp.js';

const now = '2026-12-01T09:00:00.000Z';

describe('what a clinic is told', () => {
  let story: NoticeStory;

  beforeAll(async () => {
    story = await NoticeStory.begin(now);
  });

  beforeEach(() => {
    story.setTime(now);
    story.smtp.temper = 'take';
    story.smtp.sent.length = 0;
  });

  afterAll(() => story.end());

  const arrived = () => Promise.all(story.smtp.sent.map(({ raw }) => readNotice(raw)));
  const partsOf = async (id: string) => {
    expect(await story.send(id)).toEqual(['clinic_request sent']);
    const [mail] = await arrived();
    if (!mail?.event) throw new Error('no calendar file');
    return { ...mail, event: mail.event };
  };

  it('I12 is the code that was told, the time and the page to answer on, and a calendar file that another program reads', async () => {
    const { appointment } = await story.booked();
    const code = await story.tell(appointment.id);
    const { text = '', event, method } = await partsOf(appointment.id);
    const link = story.api.application
      .get(PartnerLinks, { strict: false })
      .linkOf('helpwanted', appointment.id);
    expect(text).toContain('donderdag 10 december 2026, van 10:00 CET tot 10:50 CET');
    expect(text).toContain('Thursday 10 December 2026, from 10:00 CET to 10:50 CET');
    expect(text.split(code)).toHaveLength(3);
    expect(text.split(`${story.api.origins.appointment}${link}`)).toHaveLength(3);
    expect({
      method,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      sequence: event.sequence,
      organizer: event.organizer.toLowerCase(),
      attendees: event.attendees.map((each) => each.getFirstValue()),
    }).toEqual({
      method: 'REQUEST',
      summary: 'Afspraak',
      description: code,
      start: appointment.startsAt,
      end: appointment.endsAt,
      sequence: appointment.revision,
      organizer: 'mailto:afspraak@example.org',
      attendees: ['MAILTO:kliniek@example.org'],
    });
    const [sent] = story.smtp.sent;
    expect([sent?.to, sent?.from]).toEqual([['kliniek@example.org'], 'afspraak@example.org']);
    expect(headerOf(sent?.raw ?? '', 'auto-submitted')).toBe('auto-generated');
    expect(headerOf(sent?.raw ?? '', 'content-type')).toMatch(/^multipart\/alternative/);
  });

  it('is told again with a new code, and never with one that ended', async () => {
    const { appointment } = await story.booked();
    const first = await story.tell(appointment.id);
    const second = await story.tell(appointment.id);
    expect(await story.send(appointment.id)).toEqual(['clinic_request dropped', 'clinic_request sent']);
    const third = await story.tell(appointment.id);
    await story.send(appointment.id);
    const texts = (await arrived()).map(({ text = '' }) =>
      [first, second, third].filter((code) => text.includes(code)),
    );
    expect(texts).toEqual([[second], [third]]);
  });

  it('none after a cancel: what waits is dropped, and who was never asked is not told that it is off', async () => {
    const { appointment } = await story.booked();
    await story.tell(appointment.id);
    await act(story.noor, appointment, ['cancel']);
    expect(await story.send(appointment.id)).toEqual(['clinic_request dropped']);
    expect(story.smtp.sent).toEqual([]);
  });

  it('none after a move: the time that was given up is not told, the new one is, in the same entry of the calendar', async () => {
    const { appointment, slots } = await story.booked();
    const code = await story.tell(appointment.id);
    const { body: moved } = await act(story.noor, appointment, ['move', { slotId: slots[1] }]);
    expect(await story.send(appointment.id)).toEqual(['clinic_request dropped', 'clinic_request sent']);
    const { body: back } = await act(story.noor, moved, ['move', { slotId: slots[0] }]);
    await story.send(appointment.id);
    const mails = await arrived();
    expect(mails.map(({ event }) => [event?.startDate.toJSDate().toISOString(), event?.sequence])).toEqual([
      [moved.startsAt, moved.revision],
      [back.startsAt, back.revision],
    ]);
    expect(new Set(mails.map(({ event }) => event?.uid)).size).toBe(1);
    expect(mails.every(({ text = '' }) => text.includes(code))).toBe(true);
  });

  it('I12 is that it is off, once it was asked: a cancellation of the same entry, of a later sequence', async () => {
    const { appointment } = await story.booked();
    await story.tell(appointment.id);
    const asked = await partsOf(appointment.id);
    await act(story.noor, appointment, ['cancel']);
    expect(await story.send(appointment.id)).toEqual(['clinic_request sent', 'clinic_cancel sent']);
    const cancelled = (await arrived()).at(-1);
    expect([cancelled?.method, cancelled?.event?.uid]).toEqual(['CANCEL', asked.event.uid]);
    expect(cancelled?.event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(cancelled?.event?.sequence).toBeGreaterThan(asked.event.sequence);
  });

  it('none twice: twenty deliveries of one job at once are one mail', async () => {
    const { appointment } = await story.booked();
    await story.tell(appointment.id);
    const [{ id: noticeId = '' } = {}] = await story.notices(appointment.id);
    await story.deliverAtOnce(noticeId);
    await story.sending.send({ programme: 'helpwanted', account: story.account, noticeId });
    expect(story.smtp.sent).toHaveLength(1);
  });

  it('that nobody can be written to, or of which no code was told, queues nothing', async () => {
    const { appointment } = await story.booked({ email: null });
    await story.tell(appointment.id);
    const { appointment: untold, slots } = await story.booked();
    await act(story.noor, untold, ['move', { slotId: slots[1] }]);
    expect([await story.notices(appointment.id), await story.notices(untold.id)]).toEqual([[], []]);
  });

  it('which the server puts off comes round later, as the same message, and once', async () => {
    const { appointment } = await story.booked();
    await story.tell(appointment.id);
    story.smtp.temper = 'put_off';
    expect(await story.send(appointment.id)).toEqual(['clinic_request waiting']);
    story.smtp.temper = 'take';
    expect(await story.send(appointment.id)).toEqual(['clinic_request waiting']);
    expect(story.smtp.sent).toEqual([]);
    story.setTime('2026-12-01T09:01:00.000Z');
    await story.sending.sweep('helpwanted');
    expect(await story.send(appointment.id)).toEqual(['clinic_request sent']);
    expect(story.smtp.sent).toHaveLength(1);
  });

  it('waits behind the one that is under way, so that a cancellation arrives last', async () => {
    const { appointment } = await story.booked();
    await story.tell(appointment.id);
    let during: readonly string[] = [];
    story.smtp.onTaken = async () => {
      story.smtp.onTaken = () => undefined;
      await act(story.noor, appointment, ['cancel']);
      during = await story.send(appointment.id);
    };
    await story.send(appointment.id);
    expect(during).toEqual(['clinic_request sending', 'clinic_cancel waiting']);
    story.setTime('2026-12-01T09:02:00.000Z');
    expect(await story.send(appointment.id)).toEqual(['clinic_request sent', 'clinic_cancel sent']);
    expect((await arrived()).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL']);
  });

  it('is on its way as ids: neither the outbox nor the table of notices holds more', async () => {
    const { appointment } = await story.booked();
    const code = await story.tell(appointment.id);
    const [notice] = await story.notices(appointment.id);
    const jobs = await story.database.query<{ ids: object }>(
      `select ids from platform.outbox where name = 'NoticeQueued' order by id desc limit 1`,
    );
    expect(jobs).toEqual([{ ids: { noticeId: notice?.id } }]);
    const rows = await story.database.query<{ row: string }>(
      'select to_jsonb(n)::text as row from referrals.notice n',
    );
    expect(rows.filter(({ row }) => row.includes('@') || row.includes(code))).toEqual([]);
  });

  it('has these headers and no others', async () => {
    const { appointment } = await story.booked();
    await story.tell(appointment.id);
    await story.send(appointment.id);
    expect(
      headersOf(story.smtp.sent[0]?.raw ?? '')
        .map(([name]) => name)
        .toSorted(),
    ).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
  });
});
