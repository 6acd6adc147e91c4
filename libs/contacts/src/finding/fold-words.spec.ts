import { wordsAsked, wordsOf } from './fold-words.js';

const finds = (asked: string, text: string): boolean =>
  wordsAsked(asked).every((word) => wordsOf(text).has(word));

describe('the words of a text', () => {
  it.each([
    ['case', 'AMSTERDAM', 'ze woont in Amsterdam.'],
    ['accents', 'cafe', 'in het Café'],
    ['accents that were typed apart', 'café', 'in het cafe\u0301'],
    ['ij and y', 'van dyk', 'de heer Van Dijk'],
    ['the letter ij', 'IJmuiden', 'naar ĳmuiden'],
    ['a plural with an apostrophe', 'foto', 'drie foto’s'],
    ['possession', 'noor', "Noor's telefoon"],
    ['a hyphen', 'email', 'per e-mail'],
    ['a hyphen that is asked for', 'e-mail', 'per Email'],
    ['a piece of an account name', 'x92', 'account noor_x92'],
    ['a whole account name', 'noor_x92', 'account Noor_X92!'],
    ['letters of German and Danish', 'strasse soren', 'Straße van Søren'],
    ['wide letters', 'abc', 'ＡＢＣ'],
    ['signs nobody sees', 'geheim', 'ge\u200bhe\u00adim'],
    ['two words in another order', 'politie school', 'Op school kwam de politie'],
  ])('are found whatever the %s', (_what, asked, text) => expect(finds(asked, text)).toBe(true));

  it.each([
    ['a part of a word', 'amster', 'Amsterdam'],
    ['another form of a word', 'gebeld', 'bellen'],
    ['one of two words', 'politie school', 'op school'],
  ])('are not found by %s', (_what, asked, text) => expect(finds(asked, text)).toBe(false));

  it('are without those that stand in every text, and without single letters', () => {
    expect([...wordsOf('Zij is het meisje van 15, en I have a phone')]).toEqual(['meisje', '15', 'phone']);
    expect(wordsAsked('de het een the a')).toEqual([]);
    expect(wordsAsked('  … !!! ')).toEqual([]);
  });

  it('are each named once', () => {
    expect([...wordsOf('school School SCHOOL')]).toEqual(['school']);
    expect(wordsAsked('school School')).toEqual(['school']);
  });

  it('I15 are told apart at once, whatever the text', () => {
    for (const text of ["a'".repeat(25_000), '-'.repeat(50_000), 'a.'.repeat(25_000), 'a'.repeat(50_000)])
      expect(wordsOf(text).size).toBeLessThan(3);
  });
});
