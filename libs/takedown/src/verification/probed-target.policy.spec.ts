import type { HeadAnswer } from '#platform/egress';
import type { ProbePurpose } from './next-probe.policy.js';
import { probedTarget } from './probed-target.policy.js';

const since = new Date('2026-12-08T09:00:00Z');
const at = (hours: number): Date => new Date(since.getTime() + hours * 3_600_000);
const status = (code: number): HeadAnswer => ({ kind: 'answered', status: code });
const moved: HeadAnswer = { kind: 'answered', status: 301, redirect: 'same_host' };

function course(
  purpose: ProbePurpose,
  ...answers: readonly (readonly [hours: number, answer: HeadAnswer])[]
) {
  return { purpose, since, results: answers.map(([hours, answer]) => ({ at: at(hours), answer })) };
}

describe('what becomes of a target that answered', () => {
  it.each(['claimed_removed', 'already_gone'] as const)('is gone from %s after two answers', (state) => {
    const twice = course('verification', [0, status(404)], [6, status(410)]);
    expect(probedTarget(state, twice, at(6))).toEqual({ state: 'verified_gone', look: false });
  });

  it('is nothing after one, and it is asked again', () => {
    const once = course('verification', [0, status(404)]);
    expect(probedTarget('claimed_removed', once, at(0))).toEqual({ nextAt: at(6), look: false });
  });

  it('is nothing where something answers, also in the end', () => {
    const hours = [0, 6, 24, 72, 168] as const;
    const always = course('verification', ...hours.map((hour) => [hour, status(200)] as const));
    expect(probedTarget('claimed_removed', always, at(168))).toEqual({ look: false });
  });

  it('is that nobody can tell, in the end, but not of what its provider says was gone before', () => {
    const over = course('verification', [0, moved]);
    expect(probedTarget('claimed_removed', over, at(0))).toEqual({ state: 'unverifiable', look: false });
    expect(probedTarget('already_gone', over, at(0))).toEqual({ look: false });
  });

  it.each(['open', 'restricted', 'closed', 'reappeared', 'verified_gone'] as const)(
    'is nothing from %s, and it is asked no more',
    (state) => {
      const twice = course('verification', [0, status(404)], [6, status(404)]);
      expect(probedTarget(state, twice, at(6))).toEqual({ look: false });
    },
  );

  it('is a look of a person where something is there again, and never a state', () => {
    const back = course('reappearance', [24, status(404)], [72, status(200)]);
    expect(probedTarget('verified_gone', back, at(72))).toEqual({ look: true });
    const still = course('reappearance', [24, status(404)]);
    expect(probedTarget('verified_gone', still, at(24))).toEqual({ nextAt: at(72), look: false });
  });
});
