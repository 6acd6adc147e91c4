import { retryDelayMs } from './retry-delay.js';

const minutes = (failures: number, chance: number) => (retryDelayMs(failures, chance) ?? NaN) / 60_000;

describe('when a notice is tried again that a server put off', () => {
  it('is twice as long away each time, four hours at most', () => {
    expect([1, 2, 3, 4, 5].map((failures) => minutes(failures, 0))).toEqual([0.5, 1, 2, 4, 8]);
    expect(minutes(25, 0.999_999_9)).toBeCloseTo(240, 3);
  });

  it('is spread by chance over the second half of that time', () => {
    const all = [0, 0.25, 0.5, 0.999_999_9].map((chance) => minutes(6, chance));
    expect(all.map((each) => Math.round(each))).toEqual([16, 20, 24, 32]);
  });

  it('is never, once it was tried for two days and more', () => {
    const waits = Array.from({ length: 25 }, (_, index) => minutes(index + 1, 0.5));
    expect(waits.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(48 * 60);
    expect(retryDelayMs(26, 0.5)).toBeUndefined();
  });
});
