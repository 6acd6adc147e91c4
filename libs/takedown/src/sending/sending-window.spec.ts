import { nextInWindow } from './sending-window.js';

const office = { sendingDays: [1, 2, 3, 4, 5], sendingFrom: '09:00', sendingTo: '17:00' };
const always = { sendingDays: [1, 2, 3, 4, 5, 6, 7], sendingFrom: null, sendingTo: null };
const night = { sendingDays: [5], sendingFrom: '22:00', sendingTo: '06:00' };

describe('when a provider is sent to', () => {
  it.each([
    ['within its hours', office, '2026-12-08T09:00:00Z', '2026-12-08T09:00:00Z'],
    ['at the minute it opens', office, '2026-12-08T08:00:00Z', '2026-12-08T08:00:00Z'],
    ['before it opens', office, '2026-12-08T05:00:00Z', '2026-12-08T08:00:00Z'],
    ['at the minute it closes', office, '2026-12-08T16:00:00Z', '2026-12-09T08:00:00Z'],
    ['after hours on a Friday', office, '2026-12-11T18:00:00Z', '2026-12-14T08:00:00Z'],
    ['on any day without hours', always, '2026-12-12T23:30:00Z', '2026-12-12T23:30:00Z'],
    // The clock goes back on the night before: nine o'clock is an hour later by the sun.
    ['over the end of summer time', office, '2026-10-23T16:00:00Z', '2026-10-26T08:00:00Z'],
    ['over its beginning', office, '2026-03-27T17:00:00Z', '2026-03-30T07:00:00Z'],
    ['in a window over midnight, before it', night, '2026-12-11T22:00:00Z', '2026-12-11T22:00:00Z'],
    ['in a window over midnight, after it', night, '2026-12-12T04:00:00Z', '2026-12-12T04:00:00Z'],
    ['after a window over midnight', night, '2026-12-12T06:00:00Z', '2026-12-18T21:00:00Z'],
  ])('%s', (_when, window, now, expected) =>
    expect(nextInWindow(new Date(now), window)).toEqual(new Date(expected)),
  );

  it('is never without a day', () =>
    expect(nextInWindow(new Date('2026-12-08T09:00:00Z'), { ...office, sendingDays: [] })).toBeUndefined());
});
