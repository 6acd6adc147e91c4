import type { DoNoticeAct } from '#contract/takedown';
import { actsOf, checkAct, type GuardedNotice, mayEdit } from './notice-act.policy.js';

const author = { staffId: 'author', role: 'counsellor' };
const officer = { staffId: 'officer', role: 'takedown_officer' };
const noticeIn = (state: GuardedNotice['state'], more: Partial<GuardedNotice> = {}): GuardedNotice => ({
  ...{ state, author_id: 'author', gaps: [], targetIds: ['a', 'b'] },
  ...more,
});

describe('what a person may do with a notice', () => {
  it('is writing and submitting for its author, and nobody else', () => {
    expect(actsOf(author, noticeIn('draft'))).toEqual(['submit', 'withdraw']);
    expect(actsOf(officer, noticeIn('draft'))).toEqual(['withdraw']);
    expect(mayEdit(author, noticeIn('draft'))).toBe(true);
    expect(mayEdit(officer, noticeIn('draft'))).toBe(false);
    expect(mayEdit(author, noticeIn('in_review'))).toBe(false);
  });

  it('is approving for another officer, and never for its author', () => {
    expect(actsOf(officer, noticeIn('in_review'))).toEqual(['return', 'approve', 'withdraw']);
    expect(actsOf(officer, noticeIn('in_review', { author_id: 'officer' }))).toEqual(['return', 'withdraw']);
    expect(actsOf(author, noticeIn('in_review'))).toEqual(['withdraw']);
  });

  it('is neither submitting nor approving while something is missing', () => {
    const gaps = ['no_target'];
    expect(actsOf(author, noticeIn('draft', { gaps }))).toEqual(['withdraw']);
    expect(actsOf(officer, noticeIn('in_review', { gaps }))).toEqual(['return', 'withdraw']);
  });

  it('is nothing of what follows for whoever does not send', () => {
    for (const state of [
      'awaiting_handoff',
      'dispatch_unknown',
      'dispatch_failed',
      'sent',
      'decided',
    ] as const)
      expect(actsOf(author, noticeIn(state)).filter((act) => act !== 'withdraw')).toEqual([]);
    expect(actsOf(officer, noticeIn('dispatch_unknown'))).toEqual(['settle_sent', 'settle_failed']);
    expect(actsOf(officer, noticeIn('sent'))).toEqual(['acknowledge', 'ask', 'decide', 'close']);
  });

  const codeOf = (person: typeof author, notice: GuardedNotice, asked: Omit<DoNoticeAct, 'revision'>) => {
    try {
      checkAct(person, notice, { revision: 1, ...asked });
      return 'allowed';
    } catch (error) {
      const { code, field } = error as { code: string; field?: string };
      return field ?? code;
    }
  };

  it('is refused with the reason', () => {
    expect(codeOf(author, noticeIn('in_review'), { act: 'approve' })).toBe('forbidden');
    expect(codeOf(officer, noticeIn('draft'), { act: 'approve' })).toBe('conflict');
    expect(codeOf(officer, noticeIn('in_review', { author_id: 'officer' }), { act: 'approve' })).toBe(
      'own_notice',
    );
    expect(codeOf(officer, noticeIn('in_review', { gaps: ['x'] }), { act: 'approve' })).toBe('incomplete');
    expect(codeOf(officer, noticeIn('in_review'), { act: 'return', note: ' ' })).toBe('note');
    expect(codeOf(officer, noticeIn('sent'), { act: 'close', providerReference: 'x' })).toBe(
      'providerReference',
    );
  });

  it('is deciding about every target, and about none of another notice', () => {
    const decide = (...ids: readonly string[]) => ({
      act: 'decide' as const,
      decisions: ids.map((targetId) => ({ targetId, decision: 'removed' as const })),
    });
    expect(codeOf(officer, noticeIn('sent'), decide('b', 'a'))).toBe('allowed');
    for (const ids of [['a'], ['a', 'a'], ['a', 'b', 'c'], ['a', 'c'], []])
      expect(codeOf(officer, noticeIn('sent'), decide(...ids))).toBe('decisions');
    expect(codeOf(officer, noticeIn('decided'), { ...decide('a'), act: 'close' })).toBe('decisions');
  });
});
