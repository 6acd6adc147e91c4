import { mostAtOnce } from './at-once.js';
import { decidePace } from './pace.policy.js';

const now = new Date('2026-12-08T09:00:00Z');
const limits = {
  pausedAt: null,
  sendingDays: [1, 2, 3, 4, 5],
  sendingFrom: '09:00',
  sendingTo: '17:00',
  dailyCap: 5,
  perMinute: 3,
};
const use = { today: 0, lastMinute: 0, atOnce: 0 };

describe('the pace of a provider', () => {
  it.each([
    ['lets the first begin', {}, {}, 'begin'],
    ['lets the last of the day begin', {}, { today: 4 }, 'begin'],
    ['holds while it is paused', { pausedAt: now }, {}, '2026-12-08T09:01:00Z'],
    ['holds until its window opens', { sendingFrom: '12:00' }, {}, '2026-12-08T11:00:00Z'],
    ['holds for a day when it never does', { sendingDays: [] }, {}, '2026-12-09T09:00:00Z'],
    ['holds until midnight on the wall at its cap', {}, { today: 5 }, '2026-12-08T23:00:00Z'],
    ['holds for a moment after as many in a minute', {}, { lastMinute: 3 }, '2026-12-08T09:00:10Z'],
    ['holds while as many are with it at once', {}, { atOnce: mostAtOnce }, '2026-12-08T09:00:05Z'],
  ])('%s', (_what, more, used, expected) =>
    expect(decidePace({ ...limits, ...more }, { ...use, ...used }, now)).toEqual(
      expected === 'begin' ? expected : new Date(expected),
    ),
  );

  it.each([
    ['of 25 hours', '2026-10-25T12:00:00Z', '2026-10-25T23:00:00Z'],
    ['of 23 hours', '2026-03-29T12:00:00Z', '2026-03-29T22:00:00Z'],
  ])('counts days %s', (_what, at, midnight) =>
    expect(decidePace({ ...limits, sendingDays: [7] }, { ...use, today: 5 }, new Date(at))).toEqual(
      new Date(midnight),
    ),
  );
});
