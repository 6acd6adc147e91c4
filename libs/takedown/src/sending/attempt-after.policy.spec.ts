import { attemptAfter, mostTries } from './attempt-after.policy.js';

const now = new Date('2026-12-08T09:00:00Z');
const minutesAfter = (tries: number, chance: number): number => {
  const { dueAt } = attemptAfter('not_sent', { tries, chance, now });
  return ((dueAt?.getTime() ?? Number.NaN) - now.getTime()) / 60_000;
};

describe('what comes of a try', () => {
  it.each([
    ['accepted', { state: 'sent', act: 'succeed' }],
    ['refused', { state: 'failed', act: 'fail' }],
    ['unsure', { state: 'unknown', act: 'lose' }],
  ] as const)('that was %s', (outcome, expected) =>
    expect(attemptAfter(outcome, { tries: 1, chance: 0, now })).toEqual(expected),
  );

  it('R7 that nobody knows of is for a person at once, however often it was tried', () => {
    for (let tries = 1; tries <= mostTries; tries += 1)
      expect(attemptAfter('unsure', { tries, chance: 0.5, now })).toEqual({ state: 'unknown', act: 'lose' });
  });

  it('that was put off waits twice as long each time, an hour at most, and half of it by chance', () => {
    expect([1, 2, 3, 6, 7, 11].map((tries) => minutesAfter(tries, 1))).toEqual([1, 2, 4, 32, 60, 60]);
    expect([1, 2, 3, 6, 7, 11].map((tries) => minutesAfter(tries, 0))).toEqual([0.5, 1, 2, 16, 30, 30]);
    expect(attemptAfter('not_sent', { tries: 1, chance: 0, now }).state).toBe('waiting');
  });

  it('that was put off until a time waits until then, and as long as ever when that is sooner', () => {
    const dueIn = (waitSeconds: number) =>
      (attemptAfter('not_sent', { tries: 3, chance: 1, now, waitSeconds }).dueAt?.getTime() ?? 0) -
      now.getTime();
    expect([dueIn(7_200), dueIn(1)]).toEqual([7_200_000, 240_000]);
  });

  it('has failed after so many that were put off', () => {
    expect(attemptAfter('not_sent', { tries: mostTries - 1, chance: 0, now }).state).toBe('waiting');
    expect(attemptAfter('not_sent', { tries: mostTries, chance: 0, now })).toEqual({
      state: 'failed',
      act: 'fail',
    });
  });
});
