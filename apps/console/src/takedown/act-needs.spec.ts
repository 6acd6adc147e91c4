import { mainActOf, needsOf, shownActs } from './act-needs.js';

describe('what can be done with a notice', () => {
  it('says why when it goes back', () => {
    expect(needsOf('return').note).toBe('must');
    expect(needsOf('ask').note).toBe('must');
    expect(needsOf('approve').note).toBe('no');
  });

  it('has one thing that brings it further', () => {
    expect(mainActOf({ editable: false, acts: ['submit', 'withdraw'] })).toBe('submit');
    expect(mainActOf({ editable: false, acts: ['return', 'approve', 'withdraw'] })).toBe('approve');
    expect(mainActOf({ editable: false, acts: ['ask', 'decide', 'close'] })).toBe('decide');
    expect(mainActOf({ editable: false, acts: ['answer', 'decide', 'close'] })).toBe('answer');
    expect(mainActOf({ editable: false, acts: ['withdraw', 'hand_over'] })).toBeUndefined();
  });

  it('is above it, except for what has a place of its own; submitting also while something is missing', () => {
    expect(shownActs({ editable: false, acts: ['withdraw', 'hand_over'] })).toEqual(['withdraw']);
    expect(shownActs({ editable: true, acts: ['withdraw'] })).toEqual(['submit', 'withdraw']);
    expect(shownActs({ editable: false, acts: ['settle_sent', 'settle_failed'] })).toEqual([]);
  });
});
