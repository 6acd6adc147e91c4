import { readCallerWord } from './caller-word.js';

describe('the word of a caller', () => {
  it.each([
    'Anker-Noord',
    ' anker-noord ',
    'ANKER - NOORD',
    'ánkèr-nöörd',
    'anker\u00a0-noord',
    'anker-noor\u0301d',
  ])('is the same in any case, with any spaces and accents: %s', (typed) =>
    expect(readCallerWord(typed)).toBe('anker-noord'),
  );

  it.each(['ankernoord', 'anker_noord', 'anker-noort', 'anker.noord'])(
    'is another in anything else: %s',
    (typed) => expect(readCallerWord(typed)).not.toBe('anker-noord'),
  );

  it('is none when it is too short or too long once spaces are gone', () => {
    expect(['', 'anker', 'a n k e r', 'x'.repeat(61)].map(readCallerWord)).toEqual(Array(4).fill(undefined));
    expect(readCallerWord('ankers')).toBe('ankers');
  });

  it('reads the longest text in no time', () => {
    expect(readCallerWord(`${' \u0301'.repeat(25_000)}x`)).toBeUndefined();
  });
});
