import { answerBy } from './answer-clock.js';

const by = (received: string, days = 2): string => answerBy(new Date(received), days).toISOString();

describe('before when a message is to be answered', () => {
  it.each([
    ['on a Tuesday', '2026-11-24T09:30:00+01:00', '2026-11-26T16:00:00.000Z'],
    ['on a Friday afternoon', '2026-11-20T14:31:00+01:00', '2026-11-24T16:00:00.000Z'],
    [
      'late in the evening, which is another day elsewhere',
      '2026-11-24T00:10:00+01:00',
      '2026-11-26T16:00:00.000Z',
    ],
    ['in a weekend', '2026-11-21T12:00:00+01:00', '2026-11-24T16:00:00.000Z'],
    ['before Christmas', '2026-12-24T10:00:00+01:00', '2026-12-29T16:00:00.000Z'],
    ['before Ascension', '2027-05-05T10:00:00+02:00', '2027-05-10T15:00:00.000Z'],
    ['before the clocks go back', '2026-10-23T10:00:00+02:00', '2026-10-27T16:00:00.000Z'],
    ['before the clocks go forward', '2027-03-26T10:00:00+01:00', '2027-03-31T15:00:00.000Z'],
  ])('counts working days and nothing else: %s', (_when, received, expected) => {
    expect(by(received)).toBe(expected);
  });

  it('is as far away as the programme says', () => {
    expect(by('2026-11-24T09:30:00+01:00', 1)).toBe('2026-11-25T16:00:00.000Z');
    expect(by('2026-11-24T09:30:00+01:00', 5)).toBe('2026-12-01T16:00:00.000Z');
  });
});
