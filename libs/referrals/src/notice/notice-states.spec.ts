import { nextAttempt } from './notice-states.js';

describe('what the mail server did not take', () => {
  it('comes round after a minute, two, four and so on, an hour at most', () => {
    const now = new Date('2026-12-01T09:00:00Z');
    const minutes = [0, 1, 2, 3, 4, 5, 6, 7, 40].map(
      (attempts) => (nextAttempt(attempts, now).getTime() - now.getTime()) / 60_000,
    );
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });
});
