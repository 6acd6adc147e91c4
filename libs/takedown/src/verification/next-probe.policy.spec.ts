import type { HeadAnswer } from '#platform/egress';
import { mayProbe } from './may-probe.policy.js';
import { nextProbeAt, type ProbePurpose } from './next-probe.policy.js';
import type { ProbeResult } from './probe-result.js';
import { verdictOf } from './verdict.policy.js';

const since = new Date('2026-03-20T12:00:00Z');
const hour = 3_600_000;
const at = (hours: number): Date => new Date(since.getTime() + hours * hour);
const hoursOf = (date: Date | undefined) => date && (date.getTime() - since.getTime()) / hour;

/** Asks whenever it is time, a minute late, and says after how many hours that was. */
function follow(purpose: ProbePurpose, answerAfter: (hours: number) => HeadAnswer) {
  const results: ProbeResult[] = [];
  const asked: number[] = [];
  for (let now = since; ;) {
    const next = nextProbeAt({ purpose, since, results }, now);
    if (next === undefined || asked.length > 50) return { asked, results, now };
    const hours = hoursOf(next) ?? 0;
    asked.push(Math.round(hours * 10) / 10);
    now = new Date(next.getTime() + 60_000);
    results.push({ at: now, answer: answerAfter(hours) });
  }
}

const always =
  (status: number): ((hours: number) => HeadAnswer) =>
  () => ({ kind: 'answered', status });

describe('when an address is asked whether it is gone', () => {
  it('is at once, and again six hours after it first was', () => {
    const { asked, results, now } = follow('verification', always(404));
    expect(asked).toEqual([0, 6]);
    expect(verdictOf(results, now)).toBe('gone');
  });

  it.each([200, 403, 429, 503])(
    'is a few times more while %i is all it says, and then no longer',
    (status) => {
      expect(follow('verification', always(status)).asked).toEqual([0, 6, 24, 72, 168]);
    },
  );

  it('is confirmed even when it is gone only at the last time', () => {
    const { asked, results, now } = follow('verification', (hours) => always(hours < 168 ? 200 : 410)(hours));
    expect(asked).toEqual([0, 6, 24, 72, 168, 174]);
    expect(verdictOf(results, now)).toBe('gone');
  });

  it('comes to an end for one that says something else each time', () => {
    let status = 404;
    const { asked } = follow('verification', () => always((status = 604 - status))(0));
    expect(asked.length).toBeLessThan(10);
  });

  it('is not again once a person has to look', () => {
    const moved: HeadAnswer = { kind: 'answered', status: 301, redirect: 'same_host' };
    expect(follow('verification', () => moved).asked).toEqual([0]);
  });
});

describe('when an address is asked whether it has come back', () => {
  it('is ever more seldom, for ninety days', () => {
    const days = [1, 3, 7, 14, 30, 90];
    expect(follow('reappearance', always(404)).asked).toEqual(days.map((day) => day * 24));
    expect(follow('reappearance', always(503)).asked).toEqual(days.map((day) => day * 24));
  });

  it('is not again once something answers', () => {
    const { asked } = follow('reappearance', (hours) => always(hours < 168 ? 404 : 200)(hours));
    expect(asked).toEqual([24, 72, 168]);
  });

  it('counts hours, whatever the clock on the wall does meanwhile', () => {
    const next = nextProbeAt(
      { purpose: 'reappearance', since, results: [{ at: at(170), answer: { kind: 'no_such_host' } }] },
      at(171),
    );
    expect(next?.toISOString()).toBe('2026-04-03T12:00:00.000Z');
  });

  it('makes up for times that were missed with one question', () => {
    const late = { purpose: 'reappearance', since, results: [] } as const;
    expect(hoursOf(nextProbeAt(late, at(400)))).toBe(24);
    const results: ProbeResult[] = [{ at: at(400), answer: { kind: 'answered', status: 404 } }];
    expect(hoursOf(nextProbeAt({ ...late, results }, at(400)))).toBe(720);
  });
});

describe('whether an address may be asked', () => {
  it('is for the profile of the provider to allow', () => {
    expect(mayProbe({ ageClass: 'adult', profileAllows: true })).toBe(true);
    expect(mayProbe({ ageClass: 'adult', profileAllows: false, programmeAllowsMinors: true })).toBe(false);
  });

  it.each(['minor', 'unknown'] as const)(
    'is not so for material of age %s unless the programme says so',
    (ageClass) => {
      expect(mayProbe({ ageClass, profileAllows: true })).toBe(false);
      expect(mayProbe({ ageClass, profileAllows: true, programmeAllowsMinors: true })).toBe(true);
      expect(mayProbe({ ageClass, profileAllows: false, programmeAllowsMinors: true })).toBe(false);
    },
  );
});
