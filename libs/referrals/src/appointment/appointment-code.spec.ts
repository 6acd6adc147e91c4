import { newAppointmentCode, readAppointmentCode, shownAppointmentCode } from './appointment-code.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the code of an appointment', () => {
  const codes = Array.from({ length: 2_000 }, () => newAppointmentCode());
  const some = codes.slice(0, 40);

  it('is ten letters by chance and one to check, of which every letter comes in every place', () => {
    expect(codes.filter((code) => !/^[0-9A-HJKMNP-TV-Z]{11}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    for (const place of Array.from({ length: 11 }).keys())
      expect(new Set(codes.map((code) => code[place])).size).toBe(alphabet.length);
  });

  it('is shown in groups that can be read out', () => {
    expect(shownAppointmentCode('7Q4M2K9XTZB')).toBe('7Q4M-2K9X-TZB');
  });

  it('is read in any case, with any dash and space, and with the letters people take for figures', () => {
    for (const code of codes) {
      const shown = shownAppointmentCode(code);
      const typed = [
        shown,
        shown.toLowerCase(),
        code,
        ` ${shown.replaceAll('-', ' – ')} `,
        shown.replaceAll('0', 'O').replaceAll('1', 'l'),
        shown.replaceAll('0', 'o').replaceAll('1', 'I'),
      ];
      expect(typed.map(readAppointmentCode)).toEqual(typed.map(() => code));
    }
  });

  it('with one letter wrong is no code', () => {
    for (const code of some) {
      const parts = [...code];
      for (const place of parts.keys())
        for (const other of alphabet.replace(parts[place] ?? '', ''))
          expect(readAppointmentCode(parts.with(place, other).join(''))).toBeUndefined();
    }
  });

  it('with any two letters swapped is no code', () => {
    for (const code of some) {
      const parts = [...code];
      for (const left of parts.keys())
        for (const right of parts.keys()) {
          const swapped = parts
            .with(left, parts[right] ?? '')
            .with(right, parts[left] ?? '')
            .join('');
          expect(readAppointmentCode(swapped)).toBe(swapped === code ? code : undefined);
        }
    }
  });

  it.each([
    '',
    '7Q4M-2K9X',
    'U'.repeat(11),
    `${'0'.repeat(10)}!`,
    '0'.repeat(12),
    ' '.repeat(41),
    '０'.repeat(11),
  ])('is not %j', (typed) => {
    expect(readAppointmentCode(typed)).toBeUndefined();
  });
});
