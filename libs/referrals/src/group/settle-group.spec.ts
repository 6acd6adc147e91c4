import type { EnrolmentState } from '#contract/referrals';
import { isOver, type LiveEnrolment, settle } from './settle-group.js';

const now = new Date('2026-10-19T12:00:00Z');
const someone = (id: string, state: EnrolmentState, more: Partial<LiveEnrolment> = {}): LiveEnrolment => ({
  id,
  state,
  priority: 1,
  joinedAt: new Date('2026-10-01T12:00:00Z'),
  offerUntil: state === 'offered' ? new Date('2026-10-20T12:00:00Z') : null,
  ...more,
});
const waiting = (id: string, joined: string, priority = 1): LiveEnrolment =>
  someone(id, 'waiting', { joinedAt: new Date(`2026-10-${joined}T12:00:00Z`), priority });
const over = (id: string): LiveEnrolment => someone(id, 'offered', { offerUntil: now });

describe('settling a group', () => {
  it('offers free seats by urgency, then by who joined first, then by id', () => {
    const line = [waiting('d', '02'), waiting('b', '03'), waiting('c', '02'), waiting('a', '09', 0)];
    expect(settle(3, line, now).offered).toEqual(['a', 'c', 'd']);
    expect(settle(9, line, now).offered).toEqual(['a', 'c', 'd', 'b']);
  });

  it('never offers more than there is: what is seated and offered is taken', () => {
    const group = [someone('a', 'seated'), someone('b', 'offered'), waiting('c', '01'), waiting('d', '02')];
    expect(settle(2, group, now)).toEqual({ lapsed: [], offered: [] });
    expect(settle(3, group, now)).toEqual({ lapsed: [], offered: ['c'] });
    expect(settle(0, [waiting('c', '01')], now)).toEqual({ lapsed: [], offered: [] });
  });

  it('ends an offer at the instant it was kept until, and gives the seat to the next', () => {
    const group = [over('a'), someone('b', 'offered'), waiting('c', '01'), waiting('d', '02')];
    expect(settle(2, group, now)).toEqual({ lapsed: ['a'], offered: ['c'] });
    const before = new Date(now.getTime() - 1);
    expect(isOver(over('a'), before)).toBe(false);
    expect(settle(2, group, before)).toEqual({ lapsed: [], offered: [] });
  });

  it('does not offer a seat again to whoever let one lapse', () => {
    expect(settle(1, [over('a')], now)).toEqual({ lapsed: ['a'], offered: [] });
  });

  it('changes nothing once it is settled', () => {
    const after = [someone('c', 'offered'), someone('b', 'seated'), waiting('d', '02')];
    expect(settle(2, after, now)).toEqual({ lapsed: [], offered: [] });
  });
});
