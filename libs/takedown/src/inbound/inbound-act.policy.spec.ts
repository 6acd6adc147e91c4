import { Conflict } from '#platform/errors';
import { checkInboundAct, type GuardedInbound, type InboundAct } from './inbound-act.policy.js';

const acts: readonly InboundAct[] = ['assign', 'read', 'not_ours', 'bring_back'];
const mail = (state: GuardedInbound['state'], notice: string | null): GuardedInbound => ({
  state,
  notice_id: notice,
  revision: 3,
});
const possible = (each: GuardedInbound): readonly InboundAct[] =>
  acts.filter((act) => {
    try {
      checkInboundAct(each, act, 3);
      return true;
    } catch {
      return false;
    }
  });

describe('what can be done with a message about notices', () => {
  it.each<readonly [string, GuardedInbound, readonly InboundAct[]]>([
    ['has no notice', mail('to_read', null), ['assign', 'not_ours']],
    ['has a notice and waits', mail('to_read', 'n'), ['read']],
    ['has a notice and was read', mail('read', 'n'), []],
    ['was set aside', mail('aside', null), ['bring_back']],
  ])('when it %s', (_what, each, expected) => {
    expect(possible(each)).toEqual(expected);
  });

  it('is nothing once somebody else did something with it', () => {
    expect(() => checkInboundAct(mail('to_read', 'n'), 'read', 2)).toThrow(Conflict);
  });
});
