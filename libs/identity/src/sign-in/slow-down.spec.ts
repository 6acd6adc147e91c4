import { decideTry, type Tries } from './slow-down.js';

const start = new Date('2026-11-24T12:00:00Z');
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const untried: Tries = { count: 0, since: null, retryAt: null };

function tryTimes(count: number): Tries {
  let tries = untried;
  for (let time = 0; time < count; time += 1) {
    const decision = decideTry({ ...tries, retryAt: null }, start);
    if (decision.allowed) tries = decision.next;
  }
  return tries;
}

describe('wrong tries of an account', () => {
  it('A3 are free four times, and the fifth makes the next wait', () => {
    expect(tryTimes(4).retryAt).toBeNull();
    expect(tryTimes(5).retryAt).toEqual(later(4));
    expect(decideTry(tryTimes(5), later(1))).toEqual({ allowed: false, waitMs: 3_000 });
  });

  it('A3 slow the account and never lock it: the wait ends, and is never longer than a minute', () => {
    expect(decideTry(tryTimes(5), later(4)).allowed).toBe(true);
    expect(tryTimes(50).retryAt).toEqual(later(60));
  });

  it('are forgotten after two quiet minutes', () => {
    expect(decideTry(tryTimes(9), later(121))).toEqual({
      allowed: true,
      next: { count: 1, since: later(121), retryAt: null },
    });
  });
});
