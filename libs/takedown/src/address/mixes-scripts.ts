import { domainToUnicode } from 'node:url';

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Hebrew', 'Arabic', 'Cherokee', 'Han', 'Thai'];
const patterns = scripts.map((script) => new RegExp(`\\p{Script=${script}}`, 'u'));
const letter = /\p{L}/u;

const scriptOf = (character: string): number => patterns.findIndex((pattern) => pattern.test(character));

/** Whether a host, in punycode, has letters of more than one script, so that it may pass for another. */
export function mixesScripts(host: string): boolean {
  if (!host.includes('xn--')) return false;
  const name = domainToUnicode(host);
  // What cannot be read back is not taken for harmless.
  if (name === '' || name.includes('xn--')) return true;
  const found = new Set([...name].filter((each) => letter.test(each)).map(scriptOf));
  return found.size > 1;
}
