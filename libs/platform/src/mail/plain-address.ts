import { domainToASCII } from 'node:url';

/** Atoms and dots, as every provider gives them out: no quotes, no comments, no route, nothing that ends a line. */
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

/**
 * An address to which mail can be sent without any doubt where it goes, its domain in lower case; nothing for any
 * other, such as one with a quoted local part, which some servers take for another address.
 */
export function plainAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 254) return undefined;
  const at = text.lastIndexOf('@');
  const name = text.slice(0, at);
  if (at < 1 || name.length > 64 || !local.test(name) || /[\s%]/.test(text.slice(at + 1))) return undefined;
  const host = domainToASCII(text.slice(at + 1)).toLowerCase();
  return domain.test(host) ? `${name}@${host}` : undefined;
}
