import { changesBetween, nextChange, openAt } from './open-at.js';
import type { Override, Schedule } from './schedule.js';

const office: Schedule = {
  timezone: 'Europe/Amsterdam',
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '21:00' })),
  holidays: [],
  exceptions: [],
};
const always: Schedule = { ...office, always: true };

/** Tuesday 24 November 2026, winter time. */
const tuesday = (time: string): Date => new Date(`2026-11-24T${time}+01:00`);
const until = (state: Override['state'], time: string): Override => ({ state, until: tuesday(time) });
const told = (change: { open: boolean; at: Date } | undefined) =>
  change && [change.open, change.at.toISOString()];

describe('an override of the hours', () => {
  it('stands above the rules until its instant, and not at it', () => {
    const closed = until('closed', '14:00');
    expect(openAt(office, tuesday('13:59:59.999'), closed)).toBe(false);
    expect(openAt(office, tuesday('14:00'), closed)).toBe(true);
  });

  it('ends in a change when the rules then say otherwise', () => {
    expect(told(nextChange(office, tuesday('12:00'), until('closed', '14:00')))).toEqual([
      true,
      '2026-11-24T13:00:00.000Z',
    ]);
    expect(told(nextChange(office, tuesday('22:00'), until('open', '23:00')))).toEqual([
      false,
      '2026-11-24T22:00:00.000Z',
    ]);
  });

  it('hides changes by rule while it stands', () => {
    expect(told(nextChange(office, tuesday('20:00'), until('closed', '22:00')))).toEqual([
      true,
      '2026-11-25T08:00:00.000Z',
    ]);
    const span = { from: tuesday('08:00'), to: tuesday('23:30') };
    expect(changesBetween(office, span, until('open', '23:00')).map(told)).toEqual([
      [false, '2026-11-24T22:00:00.000Z'],
    ]);
  });

  it('that ends when the rules change too is one change or none', () => {
    expect(told(nextChange(office, tuesday('12:00'), until('open', '21:00')))).toEqual([
      false,
      '2026-11-24T20:00:00.000Z',
    ]);
    expect(told(nextChange(office, tuesday('12:00'), until('closed', '21:00')))).toEqual([
      true,
      '2026-11-25T08:00:00.000Z',
    ]);
  });

  it('changes nothing once it is over', () => {
    expect(told(nextChange(office, tuesday('12:00'), until('closed', '11:00')))).toEqual([
      false,
      '2026-11-24T20:00:00.000Z',
    ]);
  });

  it('closes hours that are otherwise always open', () => {
    expect(openAt(always, tuesday('03:00'))).toBe(true);
    expect(nextChange(always, tuesday('03:00'))).toBeUndefined();
    expect(openAt(always, tuesday('03:00'), until('closed', '04:00'))).toBe(false);
    expect(told(nextChange(always, tuesday('03:00'), until('closed', '04:00')))).toEqual([
      true,
      '2026-11-24T03:00:00.000Z',
    ]);
  });
});

describe('changes of the hours', () => {
  it('are told once by those who look at one span after another', () => {
    const at = tuesday('09:00');
    const before = { from: tuesday('08:59'), to: at };
    const after = { from: at, to: tuesday('09:01') };
    expect(changesBetween(office, before).map(told)).toEqual([[true, '2026-11-24T08:00:00.000Z']]);
    expect(changesBetween(office, after)).toEqual([]);
  });

  it('never come when a channel has no hours', () => {
    expect(nextChange({ ...office, weekly: [] }, tuesday('12:00'))).toBeUndefined();
  });
});
