import { randomInt } from 'node:crypto';

/** No 0, O, 1, I or L: nothing that is taken for another, read or heard. A prime number of them, for the check. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const letters = 5;

/**
 * The letter that makes the weighted sum of a code a multiple of 31. Since 31 is prime, one wrong letter or two that
 * were swapped never make another code.
 */
function checkOf(body: string): string {
  const sum = [...body].reduce((total, letter, index) => total + alphabet.indexOf(letter) * (index + 2), 0);
  return alphabet[(alphabet.length - (sum % alphabet.length)) % alphabet.length] ?? '';
}

/** A new code from the system's source of chance, as it is stored: six letters. */
export function newCallerCode(): string {
  const body = Array.from({ length: letters }, () => alphabet[randomInt(alphabet.length)]).join('');
  return body + checkOf(body);
}

/** The code as people say and write it, as in `B-7Q4M-2K`. */
export function shownCode(code: string): string {
  return `B-${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The code someone typed, whatever the case, the spaces and the dashes; nothing for what is no code. */
export function readCallerCode(typed: string): string | undefined {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '');
  const code = bare.length === letters + 2 && bare.startsWith('B') ? bare.slice(1) : bare;
  const isWhole = code.length === letters + 1 && [...code].every((letter) => alphabet.includes(letter));
  return isWhole && checkOf(code.slice(0, letters)) === code[letters] ? code : undefined;
}

/** Whether what was typed is a code with a letter wrong, and cannot be meant as a word. */
export function isMistypedCode(typed: string): boolean {
  return /^\s*B\s*-\s*[0-9A-Z]{4}\s*-?\s*[0-9A-Z]{2}\s*$/i.test(typed) && readCallerCode(typed) === undefined;
}
