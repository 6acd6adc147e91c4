import { nextAskAt } from './next-ask.policy.js';

const sentAt = new Date('2026-12-08T09:00:00Z');
const hour = 3_600_000;
const waitAt = (hours: number): number | undefined => {
  const now = new Date(sentAt.getTime() + hours * hour);
  const next = nextAskAt(sentAt, now);
  return next && (next.getTime() - now.getTime()) / hour;
};

describe('when an interface is asked about a notice again', () => {
  it('is later the older the notice is, and never after thirty days', () => {
    expect([0, 1.9, 2, 23, 24, 167, 168, 719, 720].map(waitAt)).toEqual([
      ...[0.25, 0.25, 2, 2, 12, 12, 24, 24],
      undefined,
    ]);
  });

  it('comes to less than seventy questions', () => {
    let asked = 0;
    for (let at: Date | undefined = sentAt; at !== undefined; at = nextAskAt(sentAt, at)) asked += 1;
    expect(asked).toBeLessThan(70);
    expect(asked).toBeGreaterThan(20);
  });
});
