import { weeklyRows } from './weekly-rows.js';

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '21:00' }));

describe('the weekly hours', () => {
  it('joins neighbouring days with the same hours', () => {
    expect(weeklyRows(weekdays, 'tot')).toEqual([
      { from: 1, to: 5, spans: ['09:00 tot 21:00'] },
      { from: 6, to: 7, spans: [] },
    ]);
  });

  it('keeps two shifts of one day in the order of the clock', () => {
    const split = [
      { weekday: 1, opens: '19:00', closes: '01:00' },
      { weekday: 1, opens: '09:00', closes: '12:00' },
    ];
    expect(weeklyRows(split, 'to')[0]).toEqual({
      from: 1,
      to: 1,
      spans: ['09:00 to 12:00', '19:00 to 01:00'],
    });
  });
});
