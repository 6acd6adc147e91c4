import { shownState } from './shown-state.js';

describe('how an appointment reads', () => {
  it('is as it stands, and a hold that was let go was not called off', () => {
    const bookedAt = '2026-11-28T10:00:00.000Z';
    expect(shownState({ state: 'cancelled', bookedAt })).toBe('cancelled');
    expect(shownState({ state: 'cancelled' })).toBe('released');
    expect(shownState({ state: 'held' })).toBe('held');
    expect(shownState({ state: 'no_show', bookedAt })).toBe('no_show');
  });
});
