import { dutchWords } from './dutch-words.js';
import { lettersOf, newReturnCode } from './return-code.js';

describe('a return code', () => {
  it('A1 is five words of at least 7,776 different ones', () => {
    expect(new Set(dutchWords).size).toBe(dutchWords.length);
    expect(dutchWords.length).toBeGreaterThanOrEqual(7_776);
    const code = newReturnCode();
    expect(code).toHaveLength(5);
    for (const word of code) expect(dutchWords).toContain(word);
  });

  it('A1 is made of short words in plain letters', () => {
    expect(dutchWords.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
  });

  it('A1 is never the same twice in a thousand', () => {
    const codes = new Set(Array.from({ length: 1_000 }, () => newReturnCode().join(' ')));
    expect(codes.size).toBe(1_000);
  });

  it('A1 is read whatever its case, spaces and accents are, and is another with another letter', () => {
    const letters = 'lantaarnkiezelwintersokkenbrug';
    expect(lettersOf('lantaarn kiezel winter sokken brug')).toBe(letters);
    expect(lettersOf('  Lantaarn-KIEZEL,winter\n sökken—brug. ')).toBe(letters);
    expect(lettersOf('lantaarn kiezel winter sok brug')).not.toBe(letters);
    expect(lettersOf('brug kiezel winter sokken lantaarn')).not.toBe(letters);
  });
});
