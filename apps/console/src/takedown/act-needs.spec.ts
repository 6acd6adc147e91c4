import { mainActOf, needsOf, shownActs } from './act-needs.js';

describe('what can be done with a notice', () => {
  it('says why when it goes back', () => {
    expect(needsOf('return').note).toBe('must');
    expect(needsOf('ask').note).toBe('must');
    expect(needsOf('approve').note).toBe('no');
  });

  it('has one thing that brings it further', () => {
    expect(mainActOf({ acts: ['submit', 'withdraw'] })).toBe('submit');
    expect(mainActOf({ acts: ['return', 'approve', 'withdraw'] })).toBe('approve');
    expect(mainActOf({ acts: ['ask', 'decide', 'close'] })).toBe('decide');
    expect(mainActOf({ acts: ['answer', 'decide', 'close'] })).toBe('answer');
    expect(mainActOf({ acts: ['withdraw', 'hand_over'] })).toBeUndefined();
  });

  it('is above it, except for what has a place of its own', () => {
    expect(shownActs({ acts: ['withdraw', 'hand_over'] })).toEqual(['withdraw']);
    expect(shownActs({ acts: ['settle_sent', 'settle_failed'] })).toEqual([]);
  });
});
