import { clockOf } from './clock-of.js';

const now = Date.parse('2026-11-28T21:00:00Z');
const stateAt = '2026-11-28T20:08:00Z';

describe('the clock of a notice', () => {
  it('of a review says how long it waits, also when that is too long', () => {
    expect(clockOf({ stateAt, due: { of: 'review', at: '2026-11-28T21:08:00Z' } }, now)).toEqual({
      of: 'review',
      minutes: 52,
      late: false,
    });
    expect(clockOf({ stateAt, due: { of: 'review', at: '2026-11-28T20:30:00Z' } }, now)).toMatchObject({
      minutes: 52,
      late: true,
    });
  });

  it('of what a provider owes says how long until then, or since', () => {
    expect(clockOf({ stateAt, due: { of: 'acknowledgement', at: '2026-11-28T23:00:00Z' } }, now)).toEqual({
      of: 'acknowledgement',
      minutes: 120,
      late: false,
    });
    expect(clockOf({ stateAt, due: { of: 'decision', at: '2026-11-28T15:00:00Z' } }, now)).toEqual({
      of: 'decision',
      minutes: 360,
      late: true,
    });
  });

  it('is not there where nothing is expected', () => {
    expect(clockOf({ stateAt }, now)).toBeUndefined();
  });
});
