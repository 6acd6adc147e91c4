import { wordsIn } from '../words/words.js';
import { dayWithin, dayWords, momentWords } from './moment-words.js';

const timezone = 'Europe/Amsterdam';
const nl = { words: wordsIn('nl'), timezone, now: '2026-11-20T18:00:00.000Z' };

describe('telling a moment', () => {
  it('says only the time for later today', () => {
    expect(momentWords('2026-11-20T20:00:00.000Z', nl)).toBe('21:00');
  });

  it('says tomorrow, also when that is only past midnight', () => {
    expect(momentWords('2026-11-20T23:30:00.000Z', nl)).toBe('morgen 00:30');
  });

  it('says the weekday within a week: "opent maandag 09:00"', () => {
    expect(momentWords('2026-11-23T08:00:00.000Z', nl)).toBe('maandag 09:00');
    expect(momentWords('2026-11-23T08:00:00.000Z', { ...nl, words: wordsIn('en') })).toBe('Monday 09:00');
  });

  it('says the date from a week on', () => {
    expect(momentWords('2026-12-28T08:00:00.000Z', nl)).toBe('maandag 28 december 09:00');
  });

  it('R15 counts days and hours by the wall clock across the end of summer time', () => {
    const now = '2026-10-24T21:00:00.000Z';
    expect(momentWords('2026-10-25T08:00:00.000Z', { ...nl, now })).toBe('morgen 09:00');
  });

  it('names the day of a message', () => {
    expect(dayWords('2026-11-20T08:00:00.000Z', nl)).toBe('Vandaag, vrijdag 20 november');
    expect(dayWords('2026-11-19T08:00:00.000Z', nl)).toBe('Gisteren, donderdag 19 november');
    expect(dayWords('2026-11-01T08:00:00.000Z', nl)).toBe('zondag 1 november');
  });

  it('names the day within a sentence, with the capitals of the language', () => {
    const en = { ...nl, words: wordsIn('en') };
    expect(dayWithin('2026-11-20T08:00:00.000Z', nl)).toBe('vandaag, vrijdag 20 november');
    expect(dayWithin('2026-11-20T08:00:00.000Z', en)).toBe('today, Friday 20 November');
    expect(dayWithin('2026-11-19T08:00:00.000Z', en)).toBe('yesterday, Thursday 19 November');
    expect(dayWithin('2026-11-01T08:00:00.000Z', en)).toBe('Sunday 1 November');
  });
});
