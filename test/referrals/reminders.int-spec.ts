import type { AppointmentView, PutChannel } from '#contract/referrals';
import { ContactChannels } from '#referrals';
import { canariesIn } from '../support/canary.js';
import { NoticeStory, readNotice } from '../support/notices.js';
import { act } from '../support/referrals.js';

const now = '2026-10-20T09:00:00.000Z';
const address = 'kanarie.adres@example.org';

describe('a client who gave an address', () => {
  let story: NoticeStory;
  let staffId: string;

  beforeAll(async () => {
    story = await NoticeStory.begin(now);
    const [noor] = await story.database.query<{ id: string }>(
      `select id from identity.staff where login = 'noor@demo.test'`,
    );
    staffId = noor?.id ?? '';
  });

  beforeEach(() => {
    story.setTime(now);
    story.smtp.temper = 'take';
    story.smtp.sent.length = 0;
  });

  afterAll(() => story.end());

  const channels = () => story.api.application.get(ContactChannels, { strict: false });
  const give = ({ id }: AppointmentView, more: Partial<PutChannel> = {}) =>
    channels().put({ programme: 'helpwanted', staffId, role: 'counsellor' }, id, {
      kind: 'email',
      value: address,
      language: 'nl',
      ...more,
    });
  // At noon on the day of 25 hours, and three days later.
  const made = async (more: Partial<PutChannel> = {}) => {
    const { appointment, slots } = await story.booked({ starts: ['2026-10-25T11:00Z', '2026-10-28T11:00Z'] });
    await give(appointment, more);
    return { appointment, slots };
  };
  /** What the jobs of a moment do. */
  const comes = async ({ id }: AppointmentView, at: string) => {
    story.setTime(at);
    await story.sending.sweep('helpwanted');
    return story.send(id);
  };

  it('§7 P7 is reminded a day before at the same hour, of a time and a page, and of nothing else', async () => {
    const { appointment } = await made();
    expect(await comes(appointment, '2026-10-24T09:59:59Z')).toEqual(['reminder waiting']);
    expect(await comes(appointment, '2026-10-24T10:00:00Z')).toEqual(['reminder sent']);
    const [{ raw = '', to = [] } = {}] = story.smtp.sent;
    const { subject, from, text, attachments } = await readNotice(raw);
    expect([to, subject, from?.name, attachments]).toEqual([[address], 'Afspraak', 'Afspraken', []]);
    expect(text?.trim()).toBe(
      `Je afspraak: zondag 25 oktober 2026, van 12:00 CET tot 12:50 CET.\n\n${story.api.origins.appointment}/`,
    );
    const canaries = ['helpwanted', 'Kliniek', 'Behandelaar', appointment.id, appointment.contactId];
    expect(canariesIn(`${raw}${text}`, canaries)).toEqual([]);
  });

  it('is reminded in the language they gave', async () => {
    const { appointment } = await made({ language: 'en' });
    await comes(appointment, '2026-10-24T10:00:00Z');
    const { subject, text } = await readNotice(story.smtp.sent[0]?.raw ?? '');
    expect(subject).toBe('Appointment');
    expect(text).toContain('Your appointment: Sunday 25 October 2026, from 12:00 CET to 12:50 CET.');
  });

  it('none after a cancel', async () => {
    const { appointment } = await made();
    await act(story.noor, appointment, ['cancel']);
    expect(await comes(appointment, '2026-10-24T10:00:00Z')).toEqual(['reminder dropped']);
    expect(story.smtp.sent).toEqual([]);
  });

  it('none after a move: of the time that was given up they hear nothing, of the new one a day before it', async () => {
    const { appointment, slots } = await made();
    expect((await act(story.noor, appointment, ['move', { slotId: slots[1] }])).status).toBe(200);
    expect(await comes(appointment, '2026-10-24T10:00:00Z')).toEqual([
      'reminder dropped',
      'reminder waiting',
    ]);
    expect(story.smtp.sent).toEqual([]);
    expect(await comes(appointment, '2026-10-27T11:00:00Z')).toEqual(['reminder dropped', 'reminder sent']);
    const { text } = await readNotice(story.smtp.sent[0]?.raw ?? '');
    expect(text).toContain('woensdag 28 oktober 2026, van 12:00 CET tot 12:50 CET');
  });

  it('none without the address: it was taken back, or a number in its place', async () => {
    const { appointment: first } = await made();
    await channels().remove({ programme: 'helpwanted', staffId, role: 'counsellor' }, first.id);
    const { appointment: second } = await made();
    await give(second, { kind: 'phone', value: '+31 20 000 00 00' });
    for (const each of [first, second])
      expect(await comes(each, '2026-10-24T10:00:00Z')).toEqual(['reminder dropped']);
    expect(story.smtp.sent).toEqual([]);
  });

  it('none once it has begun, however long the server was away', async () => {
    const { appointment } = await made();
    story.smtp.temper = 'put_off';
    expect(await comes(appointment, '2026-10-24T10:00:00Z')).toEqual(['reminder waiting']);
    story.smtp.temper = 'take';
    expect(await comes(appointment, '2026-10-25T11:00:00Z')).toEqual(['reminder dropped']);
    expect(story.smtp.sent).toEqual([]);
  });

  it('none of an appointment within a day, and none for a number', async () => {
    const { appointment } = await story.booked({ starts: ['2026-10-21T09:00Z'] });
    await give(appointment);
    const { appointment: called } = await made({ kind: 'phone', value: '+31 20 000 00 00' });
    expect([await story.notices(appointment.id), await story.notices(called.id)]).toEqual([[], []]);
  });

  it('is left alone in quiet hours, also in those they said later', async () => {
    const { appointment } = await made({ quietFrom: '11:00', quietTo: '14:00' });
    expect((await story.notices(appointment.id))[0]?.due_at).toEqual(new Date('2026-10-24T12:00:00Z'));
    await give(appointment, { quietFrom: '11:00', quietTo: '20:30' });
    expect(await comes(appointment, '2026-10-24T12:00:00Z')).toEqual(['reminder waiting']);
    expect(await comes(appointment, '2026-10-24T18:29:59Z')).toEqual(['reminder waiting']);
    expect(await comes(appointment, '2026-10-24T18:30:00Z')).toEqual(['reminder sent']);
  });

  it('none twice: twenty deliveries of one job at once are one mail, and one that falls due twice is one', async () => {
    const { appointment } = await made();
    await give(appointment);
    story.setTime('2026-10-24T10:00:00Z');
    const notices = await story.notices(appointment.id);
    expect(notices).toHaveLength(1);
    await story.deliverAtOnce(notices[0]?.id ?? '');
    await story.sending.sweep('helpwanted');
    await story.send(appointment.id);
    expect(story.smtp.sent).toHaveLength(1);
  });

  it('P2 is in no job and no notice by their address', async () => {
    await made();
    const rows = await story.database.query<{ row: string }>(
      `select to_jsonb(n)::text as row from referrals.notice n
       union all select to_jsonb(o)::text from platform.outbox o`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(canariesIn(rows.map(({ row }) => row).join('\n'), [address])).toEqual([]);
  });
});
