import { noticeStates } from '#contract/takedown';
import { after, noticeActs, possibleActs, whenDone } from './notice-states.js';

describe('the states of a notice', () => {
  it('are all reached from a draft', () => {
    const reached = new Set<string>(['draft']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const act of noticeActs) {
        if (whenDone(act).from.some((state) => reached.has(state))) reached.add(whenDone(act).to);
      }
    }
    expect([...reached].sort()).toEqual([...noticeStates].sort());
  });

  it('leave only what is over without a way on', () => {
    const over = noticeStates.filter((state) => noticeActs.every((act) => after(state, act) === undefined));
    expect(over).toEqual(['closed', 'withdrawn']);
  });

  it('R7 never lead from what may have been sent to sending, but through a person', () => {
    expect(noticeActs.filter((act) => after('dispatch_unknown', act) !== undefined)).toEqual([
      'succeed',
      'settle_sent',
      'settle_failed',
      'bounce',
    ]);
    expect(possibleActs('dispatch_unknown')).toEqual(['settle_sent', 'settle_failed']);
    expect(noticeActs.filter((act) => whenDone(act).to === 'dispatching')).toEqual(['dispatch']);
    expect(whenDone('dispatch').from).toEqual(['approved']);
  });

  it('withdraw nothing that left the house', () => {
    for (const state of [
      'dispatching',
      'dispatch_unknown',
      'sent',
      'acknowledged',
      'info_requested',
    ] as const)
      expect(after(state, 'withdraw')).toBeUndefined();
  });
});
