import { localDateOf } from './local-dates.js';

/** Crockford's base 32: no letter that is taken for another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 6;

/**
 * How people name a contact to each other, as in `CM-2611-7Q4M2K`: its year and month, and six letters of its id.
 * A name and no key: it is not unique for certain, and counting up instead would make every contact wait for the one before.
 */
export function numberOf(id: string, startedAt: Date): string {
  const [year = '', month = ''] = localDateOf(startedAt).split('-');
  let rest = Number.parseInt(id.slice(-8), 16);
  let name = '';
  for (let count = 0; count < length; count += 1) {
    name = (letters[rest % letters.length] ?? '') + name;
    rest = Math.floor(rest / letters.length);
  }
  return `CM-${year.slice(2)}${month}-${name}`;
}
