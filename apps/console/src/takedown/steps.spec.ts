import { noticePersonActs, noticeStates } from '#contract/takedown';
import { actsTo, stepOf, steps } from './steps.js';

describe('the columns of the board', () => {
  it('have a place for a notice however it stands, and none stays without', () => {
    const used = new Set(noticeStates.map(stepOf));
    expect([...used].sort()).toEqual([...steps].sort());
  });

  it('are reached by what can be done with a notice now, and by nothing else', () => {
    expect(actsTo('review', ['submit', 'withdraw'])).toEqual(['submit']);
    expect(actsTo('acknowledged', ['acknowledge', 'ask', 'decide', 'close'])).toEqual(['acknowledge', 'ask']);
    expect(actsTo('sent', ['submit', 'withdraw'])).toEqual([]);
  });

  it('leave out no act', () => {
    const reached = steps.flatMap((step) => actsTo(step, noticePersonActs));
    expect([...reached].sort()).toEqual([...noticePersonActs].sort());
  });
});
