import { noticeStates } from '#contract/takedown';
import { mayExport } from './notice-export.policy.js';

describe('a notice as a file', () => {
  it('may be had once somebody approved it, and not after it was withdrawn', () => {
    const approved = { approved_at: new Date() };
    expect(noticeStates.filter((state) => !mayExport({ ...approved, state }))).toEqual([
      'draft',
      'in_review',
      'withdrawn',
    ]);
    expect(noticeStates.filter((state) => mayExport({ approved_at: null, state }))).toEqual([]);
  });
});
