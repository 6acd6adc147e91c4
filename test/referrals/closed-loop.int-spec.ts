import { OutcomesToAsk, ReferralFigures, yearOf } from '#referrals';
import { actorOf } from '../support/groups.js';
import { NoticeStory, readNotice } from '../support/notices.js';
import { openOwn, ownPageOf, press } from '../support/own-page.js';
import { openPartnerPage, reportedOn, sendPartnerForm, stageOf } from '../support/partner-page.js';
import { readCalendar } from '../support/read-calendar.js';

describe('an appointment from end to end', () => {
  let story: NoticeStory;

  beforeAll(async () => {
    story = await NoticeStory.begin('2026-12-01T09:00:00Z');
  });

  afterAll(() => story.end());

  it('the clinic answers by the link of its mail, the client comes with a code alone, and that treatment started is known', async () => {
    const { appointment } = await story.booked();
    const code = await story.tell(appointment.id);
    await story.send(appointment.id);
    const { text = '' } = await readNotice(story.smtp.sent[0]?.raw ?? '');
    const [, token = ''] = /\/partner\/([\w.-]+)/.exec(text) ?? [];

    const own = await openOwn(story.api, code);
    const reminder = readCalendar((await press(story.api, own, ['file'])).text);
    expect([ownPageOf(own).state, reminder.start]).toEqual(['appointment', appointment.startsAt]);

    expect(stageOf(await openPartnerPage(story.api, token))).toBe('asked');
    const revision = String(appointment.revision);
    expect((await sendPartnerForm(story.api, 'confirm', { token, revision })).status).toBe(303);
    expect(stageOf(await openPartnerPage(story.api, token))).toBe('confirmed');

    story.setTime('2026-12-12T09:00:00Z');
    const noor = await actorOf(story.database, 'noor');
    const get = <T>(type: new (...given: never[]) => T): T =>
      story.api.application.get(type, { strict: false });
    const known = async (): Promise<unknown> => {
      const { booked, started } = await get(ReferralFigures).of(noor, yearOf(2026));
      const { total } = await get(OutcomesToAsk).list(noor);
      return [booked, started.value, started.qualifier, total];
    };
    expect(await known()).toEqual([1, 0, 'at_least', 1]);
    const told = { token, report: 'started', startedOn: '2026-12-11', place: 'here' };
    expect((await sendPartnerForm(story.api, 'outcome', told)).status).toBe(303);
    expect(reportedOn(await openPartnerPage(story.api, token))).toBe('started');
    expect(await known()).toEqual([1, 1, 'exact', 0]);
  });
});
