import { OutcomeQuestions } from '#referrals';
import type { OutcomesDue } from '#contract/referrals';
import { signedIn } from '../support/contacts.js';
import { NoticeStory, readNotice } from '../support/notices.js';

const booked = '2026-09-01T09:00:00.000Z';

describe('a clinic is asked what came of an appointment', () => {
  let story: NoticeStory;

  beforeAll(async () => {
    story = await NoticeStory.begin(booked);
  });

  beforeEach(() => {
    story.setTime(booked);
    story.smtp.sent.length = 0;
  });

  afterAll(() => story.end());

  // Ends at 10:50 on the wall; the clock goes back between its end and the first question.
  const made = async () => {
    const { appointment } = await story.booked({ starts: ['2026-10-05T08:00Z'] });
    return { id: appointment.id, code: await story.tell(appointment.id) };
  };
  /** What the job of a moment does, twice as after a crash, and those that follow. */
  const comes = async (id: string, at: string) => {
    story.setTime(at);
    const questions = story.api.application.get(OutcomeQuestions, { strict: false });
    await Promise.all([questions.ask('helpwanted'), questions.ask('helpwanted')]);
    await story.send(id);
    return (await story.notices(id))
      .filter(({ kind }) => kind === 'outcome_question')
      .map(({ state }) => state);
  };
  // Weeks have gone by since anyone signed in.
  const counsellor = () => signedIn(story.api, 'noor');
  const record = async (subjectId: string, result: string) => {
    const page = await counsellor();
    await page.must('POST', '/api/referrals/outcomes', { subject: 'appointment', subjectId, result });
  };

  it('four weeks after its end by the clock on the wall, with its code and the page, and once', async () => {
    const { id, code } = await made();
    expect(await comes(id, '2026-11-02T09:49:59Z')).toEqual([]);
    expect(await comes(id, '2026-11-02T09:50:00Z')).toEqual(['sent']);
    expect(await comes(id, '2026-11-03T09:50:00Z')).toEqual(['sent']);
    const questions = (await Promise.all(story.smtp.sent.map(({ raw }) => readNotice(raw)))).filter(
      ({ text }) => text?.includes(code),
    );
    const [question] = questions;
    expect(questions).toHaveLength(1);
    expect([question?.subject, question?.event]).toEqual(['Afspraak', undefined]);
    expect(question?.text).toMatch(/maandag 5 oktober 2026, van 10:00 CEST tot 10:50 CEST/);
    expect(question?.text).toMatch(/http:\/\/afspraak\.localhost:\d+\/partner\//);
  });

  it('every four weeks, six times, while it stays unknown; and it stays on the list of staff', async () => {
    const { id } = await made();
    await comes(id, '2026-11-02T10:00:00Z');
    await record(id, 'unknown');
    const later = (weeks: number) =>
      new Date(Date.parse('2026-11-02T10:00:00Z') + weeks * 7 * 86_400_000).toISOString();
    expect(await comes(id, later(3))).toHaveLength(1);
    for (const weeks of [4, 8, 12, 16, 20, 24, 28, 60]) await comes(id, later(weeks));
    expect(await comes(id, later(64))).toEqual(Array<string>(6).fill('sent'));
    const { due } = await (await counsellor()).must<OutcomesDue>('GET', '/api/referrals/outcomes/due');
    expect(due.map(({ appointmentId }) => appointmentId)).toContain(id);
  });

  it('until it is known: also when that is told between asking and sending', async () => {
    const { id } = await made();
    story.setTime('2026-11-02T10:00:00Z');
    await story.api.application.get(OutcomeQuestions, { strict: false }).ask('helpwanted');
    await record(id, 'not_started');
    expect(await comes(id, '2026-11-02T10:00:01Z')).toEqual(['dropped']);
    expect(await comes(id, '2027-02-01T10:00:00Z')).toEqual(['dropped']);
  });
});
