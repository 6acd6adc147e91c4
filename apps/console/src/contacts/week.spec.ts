import { mondayOf } from './week.js';

describe('the Monday of a week', () => {
  it.each([
    ['2026-11-25T09:00:00Z', '2026-11-23'],
    ['2026-11-22T22:59:59Z', '2026-11-16'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-10-25T12:00:00Z', '2026-10-19'],
    ['2027-01-01T12:00:00Z', '2026-12-28'],
  ])('of %s is %s', (now, monday) => expect(mondayOf(new Date(now))).toBe(monday));
});
