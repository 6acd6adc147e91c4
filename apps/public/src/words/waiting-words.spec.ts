import { minutesWords, placeWords, rangeWords } from './waiting-words.js';
import { wordsIn } from './words.js';

const nl = wordsIn('nl');
const place = (ahead: number, range = {}) => ({ conversationId: 'c', ahead, ...range });

describe('the place in the line', () => {
  it('is told in plain words', () => {
    expect(placeWords(nl, place(0))).toBe('Jij bent als eerste aan de beurt.');
    expect(placeWords(nl, place(1))).toBe('Er is 1 persoon voor je.');
    expect(placeWords(nl, place(3))).toBe('Er zijn 3 mensen voor je.');
    expect(placeWords(nl, undefined)).toBe('We zoeken je plek op…');
  });

  it('comes with a range, never with a promise', () => {
    expect(rangeWords(nl, place(2, { minMinutes: 5, maxMinutes: 15 }))).toBe(
      'Meestal duurt dat nog 5 tot 15 minuten.',
    );
  });

  it('says so when nobody knows how long it takes', () => {
    expect(rangeWords(nl, place(2))).toBe(nl.waiting.noRange);
  });

  it('rounds a range of one number to "about"', () => {
    expect(minutesWords(nl, { minMinutes: 1, maxMinutes: 1 })).toBe('ongeveer 1 minuut');
    expect(minutesWords(wordsIn('en'), { minMinutes: 5, maxMinutes: 5 })).toBe('about 5 minutes');
  });
});
