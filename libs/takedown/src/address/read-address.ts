import { type AddressWarning, addressWarnings } from './address-warnings.js';
import { duplicateKey } from './duplicate-key.js';
import { webAddress } from './web-address.js';

/** An address as somebody gave it, and what is known of it. */
export interface ReadAddress {
  /** Byte for byte what is sent. */
  readonly url: string;
  /** In lower case and punycode. */
  readonly host: string;
  /** By which the same address is known again. */
  readonly key: string;
  readonly warnings: readonly AddressWarning[];
}

/** Reads an address; nothing for what leads to no place on the web, or could not be sent as it is. */
export function readAddress(typed: string): ReadAddress | undefined {
  // Blanks around it came along with copying; those within are part of it.
  const url = typed.trim();
  const parsed = url.isWellFormed() && !/[\r\n\t\0]/.test(url) ? webAddress(url) : undefined;
  if (!parsed) return undefined;
  return { url, host: parsed.hostname, key: duplicateKey(parsed), warnings: addressWarnings(url, parsed) };
}
