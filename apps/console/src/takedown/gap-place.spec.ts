import { gapPlace, gapsOf, noticeSections } from './gap-place.js';

describe('what a notice lacks', () => {
  it('is told where it can be filled in', () => {
    const notice = { gaps: ['good_faith_missing', 'no_target', 'age_not_chosen', 'target_not_exact'] };
    expect(noticeSections.map((section) => gapsOf(notice, section))).toEqual([
      ['no_target', 'target_not_exact'],
      ['age_not_chosen'],
      [],
      ['good_faith_missing'],
    ]);
  });

  it('has a place also when this page does not know it', () => {
    expect(gapPlace('of_tomorrow')).toBe('why');
  });
});
