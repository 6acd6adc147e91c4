import { clockChanged } from './clock-changed.js';

describe('meetings around a change of the clocks', () => {
  it('tell which is the first after it, and no other', () => {
    expect(
      clockChanged([
        { startsAt: '2026-10-19T17:30:00.000Z', wallTime: '2026-10-19T19:30' },
        { startsAt: '2026-10-26T18:30:00.000Z', wallTime: '2026-10-26T19:30' },
        { startsAt: '2026-11-02T18:30:00.000Z', wallTime: '2026-11-02T19:30' },
      ]),
    ).toEqual([false, true, false]);
  });
});
