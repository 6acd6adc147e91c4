import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so nothing is taken for a figure, and no word comes of it. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 10;

/** Twice a value in the field of 32 elements, in which no product of two others is zero. */
const twice = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);

/**
 * The letter that makes up the sum of a code in the field of 32 elements, each letter weighted by its place. The
 * weights differ, so one wrong letter or any two that were swapped never make another code; a sum modulo 32 would
 * miss some, and Crockford's own modulo 37 asks people to say an asterisk.
 */
function checkOf(body: string): string {
  const sum = [...body].reduce((total, letter) => twice(total ^ alphabet.indexOf(letter)), 0);
  return alphabet[sum] ?? '';
}

/** The code of the first 50 bits of `chance`, as it is hashed: ten letters and their check. */
export function appointmentCodeOf(chance: Buffer): string {
  const bits = chance.readBigUInt64BE() >> 14n;
  const body = Array.from({ length: letters }, (_, place) => {
    const shift = BigInt(5 * (letters - 1 - place));
    return alphabet[Number((bits >> shift) & 31n)];
  }).join('');
  return body + checkOf(body);
}

/** A new code from the system's source of chance. */
export function newAppointmentCode(): string {
  return appointmentCodeOf(randomBytes(8));
}

/** The code as people say and write it, as in `7Q4M-2K9X-TZB`. */
export function shownAppointmentCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/**
 * The code someone typed, whatever the case, the spaces and the dashes, and with O for 0, I or L for 1; nothing for
 * what is no code.
 */
export function readAppointmentCode(typed: string): string | undefined {
  // No code of ours is as long with all its dashes; what is longer costs nothing.
  if (typed.length > 40) return undefined;
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isWhole = code.length === letters + 1 && [...code].every((letter) => alphabet.includes(letter));
  return isWhole && checkOf(code.slice(0, letters)) === code[letters] ? code : undefined;
}
