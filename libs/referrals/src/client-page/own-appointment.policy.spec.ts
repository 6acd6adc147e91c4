import { codeWorks, type GuardedOwn, ownState } from './own-appointment.policy.js';

const hour = 3_600_000;
const start = new Date('2026-11-30T09:00:00Z');
const at = (hours: number): Date => new Date(start.getTime() + hours * hour);
const own = (state: GuardedOwn['state'], changed = at(-100)): GuardedOwn => ({
  state,
  starts_at: start,
  ends_at: at(1),
  changed_at: changed,
});

describe('what the code of an appointment opens', () => {
  it('is there until two days after its end, to the instant', () => {
    expect(codeWorks(own('booked'), at(48.9))).toBe(true);
    expect(codeWorks(own('fulfilled'), at(48.9))).toBe(true);
    expect(codeWorks(own('no_show'), at(49))).toBe(false);
  });

  it('is told for two weeks when it was given up, and no longer than if it had taken place', () => {
    const given = at(-24 * 30);
    expect(codeWorks(own('cancelled', given), new Date(given.getTime() + 14 * 24 * hour - 1))).toBe(true);
    expect(codeWorks(own('cancelled', given), new Date(given.getTime() + 14 * 24 * hour))).toBe(false);
    expect(codeWorks(own('cancelled', at(-1)), at(49))).toBe(false);
  });

  it('is nothing before it was booked, or when the hold ended', () => {
    expect(codeWorks(own('held'), at(-1))).toBe(false);
    expect(codeWorks(own('expired'), at(-1))).toBe(false);
  });

  it('can be changed until the instant it begins, goes on until it ends, and is over when somebody said how it went', () => {
    expect(ownState(own('booked'), new Date(start.getTime() - 1))).toBe('booked');
    expect(ownState(own('booked'), start)).toBe('now');
    expect(ownState(own('booked'), at(1))).toBe('over');
    expect(ownState(own('fulfilled'), at(0.5))).toBe('over');
    expect(ownState(own('no_show'), at(2))).toBe('over');
    expect(ownState(own('cancelled'), at(2))).toBe('cancelled');
  });
});
