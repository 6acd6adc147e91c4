import type { HeadAnswer } from '#platform/egress';
import type { ProbeResult } from './probe-result.js';
import { returnVerdictOf } from './return.policy.js';
import { verdictOf } from './verdict.policy.js';

const start = Date.parse('2026-03-28T20:00:00Z');
const at = (hours: number): Date => new Date(start + hours * 3_600_000);
const status = (code: number): HeadAnswer => ({ kind: 'answered', status: code });
const result = (hours: number, answer: HeadAnswer | number): ProbeResult => ({
  at: at(hours),
  answer: typeof answer === 'number' ? status(answer) : answer,
});
const noHost: HeadAnswer = { kind: 'no_such_host' };
const redirect = (kind: 'same_path' | 'same_host' | 'off_host' | 'login'): HeadAnswer => ({
  kind: 'answered',
  status: 302,
  redirect: kind,
});

describe('the verdict on an address', () => {
  it('is none before it was asked, and takes no account of what comes later', () => {
    expect(verdictOf([], at(0))).toBe('none');
    expect(verdictOf([result(1, 404)], at(0))).toBe('none');
  });

  it.each([404, 410, 451])('is gone after %i twice, six hours apart', (code) => {
    expect(verdictOf([result(0, code)], at(500))).toBe('gone_once');
    expect(verdictOf([result(0, code), result(5.999, code)], at(500))).toBe('gone_once');
    expect(verdictOf([result(0, code), result(6, code)], at(500))).toBe('gone');
  });

  it('is gone as well when the host has no name any more, twice', () => {
    expect(verdictOf([result(0, noHost)], at(9))).toBe('gone_once');
    expect(verdictOf([result(0, noHost), result(7, noHost)], at(9))).toBe('gone');
    expect(verdictOf([result(7, noHost), result(0, 410)], at(9))).toBe('gone');
  });

  it('counts hours, also where the clock on the wall is changed', () => {
    const [evening, night] = [new Date('2026-03-28T22:30:00+01:00'), new Date('2026-03-29T05:00:00+02:00')];
    const [before, after] = [new Date('2026-10-24T23:00:00+02:00'), new Date('2026-10-25T04:00:00+01:00')];
    const twice = (first: Date, second: Date) =>
      verdictOf(
        [first, second].map((instant) => ({ at: instant, answer: status(404) })),
        second,
      );
    expect(twice(evening, night)).toBe('gone_once');
    expect(twice(before, after)).toBe('gone');
  });

  it.each([200, 403, 503])('begins again when %i came between', (code) => {
    const results = [result(0, 404), result(3, code), result(8, 404)];
    expect(verdictOf(results, at(8))).toBe('gone_once');
    expect(verdictOf([...results, result(14, 404)], at(14))).toBe('gone');
  });

  it('is inconclusive for what answers, however often it does: neither removed nor live', () => {
    expect([200, 204, 206].map((code) => verdictOf([result(0, code)], at(0)))).toEqual(
      Array.from({ length: 3 }, () => 'inconclusive'),
    );
    expect(
      verdictOf(
        [0, 6, 24, 900].map((hours) => result(hours, 200)),
        at(900),
      ),
    ).toBe('inconclusive');
  });

  it('leaves another path of the same host to a person', () => {
    expect(verdictOf([result(0, redirect('same_host'))], at(0))).toBe('manual');
  });

  it.each([400, 401, 403, 405, 429, 500, 502, 503, 999, 100, 304])('is unverifiable for %i', (code) => {
    expect(verdictOf([result(0, code)], at(0))).toBe('unverifiable');
  });

  it.each<HeadAnswer>([
    redirect('login'),
    redirect('off_host'),
    redirect('same_path'),
    { kind: 'unreachable' },
    { kind: 'refused' },
  ])('is unverifiable for %j', (answer) => {
    expect(verdictOf([result(0, answer), result(9, answer)], at(9))).toBe('unverifiable');
  });
});

describe('whether something has come back', () => {
  it('is for a person to see when anything answers', () => {
    expect(returnVerdictOf([result(0, 404), result(24, 200)], at(24))).toBe('look');
    expect(returnVerdictOf([result(0, redirect('same_host'))], at(24))).toBe('look');
  });

  it('is not the case while it is gone, and not known while nothing is said', () => {
    expect(returnVerdictOf([], at(0))).toBe('none');
    expect(returnVerdictOf([result(0, 200), result(24, 404)], at(24))).toBe('still_gone');
    expect(returnVerdictOf([result(0, noHost)], at(24))).toBe('still_gone');
    expect(returnVerdictOf([result(0, 503)], at(24))).toBe('unverifiable');
    expect(returnVerdictOf([result(0, { kind: 'unreachable' })], at(24))).toBe('unverifiable');
  });
});
