import { isMistypedCode, newCallerCode, readCallerCode, shownCode } from './caller-code.js';

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

describe('the code of a caller', () => {
  const codes = Array.from({ length: 2_000 }, () => newCallerCode());

  it('is short, without anything that is taken for another, and comes by chance', () => {
    expect(codes.filter((code) => !/^[2-9A-HJKMNP-Z]{6}$/.test(code))).toEqual([]);
    expect(
      codes.map(shownCode).filter((code) => !/^B-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{2}$/.test(code)),
    ).toEqual([]);
    expect(new Set(codes).size).toBeGreaterThan(1_990);
    for (const place of [0, 1, 2, 3, 4, 5])
      expect(new Set(codes.map((code) => code[place])).size).toBe(alphabet.length);
  });

  it('is read in any case, with and without its dashes, spaces and first letter', () => {
    for (const code of codes.slice(0, 50)) {
      const shown = shownCode(code);
      const typed = [
        shown,
        shown.toLowerCase(),
        code,
        ` ${shown.replaceAll('-', ' ')} `,
        shown.replaceAll('-', ''),
      ];
      expect(typed.map(readCallerCode)).toEqual(typed.map(() => code));
    }
  });

  it('with one letter wrong, or two swapped, is no code', () => {
    for (const code of codes.slice(0, 50)) {
      const letters = [...code];
      for (const place of letters.keys()) {
        for (const other of alphabet.replace(letters[place] ?? '', ''))
          expect(readCallerCode(letters.with(place, other).join(''))).toBeUndefined();
        const [left = '', right = ''] = letters.slice(place, place + 2);
        if (right === '' || left === right) continue;
        const swapped = letters
          .with(place, right)
          .with(place + 1, left)
          .join('');
        expect([swapped, readCallerCode(swapped)]).toEqual([swapped, undefined]);
      }
    }
  });

  it('is told from a word: only what is written as a code can be a mistyped one', () => {
    const [code = ''] = codes;
    const wrong = shownCode([...code].with(0, code.startsWith('A') ? 'B' : 'A').join(''));
    expect(isMistypedCode(wrong)).toBe(true);
    expect(isMistypedCode('b-0000-00')).toBe(true);
    expect([shownCode(code), 'bananen', 'anker-noord', 'b-boom', ''].map(isMistypedCode)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
