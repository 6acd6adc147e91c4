import { clockOf } from './duration.js';

describe('a duration on the screen', () => {
  it.each([
    [0, '0:00'],
    [9.9, '0:09'],
    [767, '12:47'],
    [3_600, '1:00:00'],
    [3_723, '1:02:03'],
    [-3, '0:00'],
  ])('of %d seconds is %s', (seconds, shown) => expect(clockOf(seconds)).toBe(shown));
});
