import { actsOf } from './acts-of.js';

const startsAt = '2026-11-25T10:00:00.000Z';
const before = new Date('2026-11-25T09:59:59.999Z');
const after = new Date(startsAt);

describe('what can be done with an appointment', () => {
  it('is moving it and calling it off until it begins', () => {
    expect(actsOf({ state: 'booked', startsAt }, before)).toEqual(['move', 'cancel']);
  });

  it('is saying how it went from then on, and once more when that was not right', () => {
    expect(actsOf({ state: 'booked', startsAt }, after)).toEqual(['fulfilled', 'no_show', 'cancel']);
    expect(actsOf({ state: 'fulfilled', startsAt }, after)).toEqual(['no_show']);
    expect(actsOf({ state: 'no_show', startsAt }, after)).toEqual(['fulfilled']);
  });

  it('is letting a held one go, and nothing with one that was given up', () => {
    expect(actsOf({ state: 'held', startsAt }, before)).toEqual(['release']);
    expect(actsOf({ state: 'cancelled', startsAt }, before)).toEqual([]);
    expect(actsOf({ state: 'expired', startsAt }, before)).toEqual([]);
  });
});
