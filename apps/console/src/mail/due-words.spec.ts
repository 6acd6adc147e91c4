import type { MailThreadSummary } from '#contract';
import { daysOpen, grouped, nearnessOf } from './due-words.js';

const now = Date.parse('2026-11-25T10:00:00+01:00');
const thread = (id: string, more: Partial<MailThreadSummary>): MailThreadSummary => ({
  id,
  contactId: id,
  number: id,
  subject: '',
  closed: false,
  lastAt: '2026-11-24T10:00:00Z',
  messages: 1,
  attention: false,
  ...more,
});

describe('when a thread is to be answered', () => {
  it('is told by the day on the wall', () => {
    expect(nearnessOf('2026-11-25T08:59:00Z', now)).toBe('late');
    expect(nearnessOf('2026-11-25T16:00:00Z', now)).toBe('today');
    expect(nearnessOf('2026-11-25T22:59:00Z', now)).toBe('today');
    expect(nearnessOf('2026-11-25T23:00:00Z', now)).toBe('soon');
  });

  it('counts the days since it came, also over the change of the clock', () => {
    expect(daysOpen('2026-11-25T00:01:00+01:00', now)).toBe(0);
    expect(daysOpen('2026-11-24T23:59:00+01:00', now)).toBe(1);
    expect(daysOpen('2026-10-24T12:00:00+02:00', Date.parse('2026-10-26T00:30:00+01:00'))).toBe(2);
    expect(daysOpen('2026-11-26T12:00:00+01:00', now)).toBe(0);
  });

  it('puts first what has to be looked at, then what is late', () => {
    const threads = [
      thread('a', { answerBy: '2026-11-26T16:00:00Z' }),
      thread('b', { answerBy: '2026-11-24T16:00:00Z' }),
      thread('c', { answerBy: '2026-11-25T16:00:00Z' }),
      thread('d', {}),
      thread('e', { answerBy: '2026-11-24T16:00:00Z', attention: true }),
    ];
    expect(
      grouped(threads, now).map(([group, members]) => [group, members.map(({ id }) => id).join()]),
    ).toEqual([
      ['attention', 'e'],
      ['late', 'b'],
      ['today', 'c'],
      ['soon', 'a'],
      ['rest', 'd'],
    ]);
  });
});
