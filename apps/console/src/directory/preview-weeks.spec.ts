import { previewWeeks } from './preview-weeks.js';

const slot = (date: string) => ({ startsAt: date, endsAt: date, wallTime: `${date}T19:30` });

describe('the weeks of a preview', () => {
  it('are whole, also without a time, and each has its times, what keeps one away, and the change of the clock', () => {
    const weeks = previewWeeks({
      from: '2027-03-15',
      to: '2027-04-11',
      slots: [slot('2027-03-15'), slot('2027-04-05')],
      skipped: [
        { date: '2027-03-28', why: 'skipped' },
        { date: '2027-03-29', why: 'holiday', holiday: { nl: 'Tweede paasdag', en: 'Easter Monday' } },
      ],
      clockChanges: [{ date: '2027-03-28', direction: 'forward' }],
    });
    expect(weeks.map(({ monday, lines }) => [monday, lines.map(({ is, date }) => `${is} ${date}`)])).toEqual([
      ['2027-03-15', ['slot 2027-03-15']],
      ['2027-03-22', ['clock 2027-03-28', 'skipped 2027-03-28']],
      ['2027-03-29', ['skipped 2027-03-29']],
      ['2027-04-05', ['slot 2027-04-05']],
    ]);
  });
});
