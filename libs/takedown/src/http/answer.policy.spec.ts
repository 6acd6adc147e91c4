import type { HttpAnswer } from './http-answer.js';
import { judgeAnswer } from './answer.policy.js';

const now = new Date('2026-12-08T09:00:00Z');
const answered = (status: number, retryAfter?: string): HttpAnswer => ({
  kind: 'answered',
  status,
  ...(retryAfter !== undefined && { retryAfter }),
});
const outcome = (status: number, retryAfter?: string) =>
  judgeAnswer(answered(status, retryAfter), now).outcome;

describe('what an interface did with a request', () => {
  it('is to be read where it says that it took it', () => {
    for (const status of [200, 201, 202, 204]) expect(outcome(status)).toBe('taken');
  });

  it('R7 is for a person wherever it may have arrived', () => {
    for (const status of [500, 501, 502, 503, 504, 520, 300, 301, 302, 303, 304, 999])
      expect([status, outcome(status)]).toEqual([status, 'unsure']);
    expect(judgeAnswer({ kind: 'lost' }, now)).toEqual({ outcome: 'unsure' });
  });

  it('is tried again where nothing can have been taken', () => {
    expect(judgeAnswer({ kind: 'not_begun' }, now)).toEqual({ outcome: 'not_sent' });
    for (const status of [408, 425, 429]) expect(outcome(status)).toBe('not_sent');
    expect(outcome(503, '120')).toBe('not_sent');
  });

  it('is no for good where it says so, and why where that is for us', () => {
    for (const status of [400, 404, 409, 410, 413, 415, 422, 451, 307, 308])
      expect(judgeAnswer(answered(status), now)).toEqual({ outcome: 'refused', fault: 'refused' });
    for (const status of [401, 403])
      expect(judgeAnswer(answered(status), now)).toEqual({ outcome: 'refused', fault: 'not_allowed' });
  });

  it.each([
    ['120', 120],
    ['0', 0],
    ['Tue, 08 Dec 2026 09:05:00 GMT', 300],
    ['Tue, 08 Dec 2026 08:05:00 GMT', 0],
    ['999999999', 86_400],
    ['soon', undefined],
    ['-5', 0],
  ])('waits as asked with %s, a day at most', (retryAfter, seconds) => {
    expect(judgeAnswer(answered(429, retryAfter), now).waitSeconds).toBe(seconds);
  });
});
