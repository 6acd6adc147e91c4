import type { TargetState } from '#contract/takedown';
import { afterSeen, saysOf, type SeenTarget } from './sighting.policy.js';

const target = (state: TargetState, more: Partial<SeenTarget> = {}): SeenTarget => ({
  state,
  noticeState: 'decided',
  decision: null,
  look: false,
  reopened: false,
  ...more,
});

describe('what a person saw of an address', () => {
  it.each(['notified', 'claimed_removed', 'restricted', 'refused', 'already_gone', 'unverifiable'] as const)(
    'is that it is gone, from %s',
    (state) => expect(afterSeen(target(state), 'gone')).toBe('verified_gone'),
  );

  it.each(['open', 'closed', 'reappeared', 'verified_gone'] as const)(
    'is not that it is gone, from %s',
    (state) => expect(afterSeen(target(state), 'gone')).toBeUndefined(),
  );

  it('answers that somebody has to look', () => {
    expect(saysOf(target('verified_gone', { look: true }))).toEqual(['gone', 'there']);
  });

  it.each(['verified_gone', 'already_gone', 'claimed_removed'] as const)(
    'is that it is there again, from %s',
    (state) => expect(afterSeen(target(state), 'there')).toBe('reappeared'),
  );

  it.each(['open', 'notified', 'closed', 'refused', 'reappeared', 'unverifiable'] as const)(
    'is not that it is there again, from %s',
    (state) => expect(afterSeen(target(state), 'there')).toBeUndefined(),
  );

  it('can be taken back while nothing followed from it', () => {
    const last = { seen: 'gone', from: 'claimed_removed' } as const;
    const said = target('verified_gone', { last });
    expect(afterSeen(said, 'undo')).toBe('claimed_removed');
    expect(afterSeen({ ...said, state: 'closed' }, 'undo')).toBeUndefined();
    expect(afterSeen({ ...said, noticeState: 'closed' }, 'undo')).toBeUndefined();
    expect(afterSeen({ ...said, last: { ...last, seen: 'undo' } }, 'undo')).toBeUndefined();
    const there = target('reappeared', { last: { seen: 'there', from: 'verified_gone' } });
    expect(afterSeen(there, 'undo')).toBe('verified_gone');
    expect(afterSeen({ ...there, reopened: true }, 'undo')).toBeUndefined();
  });

  it('leaves what its provider decided meanwhile when it is taken back', () => {
    const said = target('verified_gone', {
      last: { seen: 'gone', from: 'notified' },
      decision: 'refused_not_illegal',
    });
    expect(afterSeen(said, 'undo')).toBe('refused');
  });
});
