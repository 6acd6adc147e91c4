import { isOwnAddress } from './is-own-address.js';
import { isPublicAddress } from './is-public-address.js';

/** What may be reached, and how much of an answer is read. */
export interface EgressRules {
  readonly isPublic: (address: string) => boolean;
  readonly ports: ReadonlySet<number>;
  /** For everything together: the name, the connection and the headers. */
  readonly timeoutMs: number;
  readonly maxHeaderBytes: number;
  /** Whom names are asked of, and whose certificates are believed, where it is not for the machine to say. */
  readonly nameServers?: readonly string[];
  readonly ca?: string;
}

/** The rules of the product. No setting changes them: only a test hands others in. */
export const strictRules: EgressRules = {
  isPublic: (address) => isPublicAddress(address) && !isOwnAddress(address),
  ports: new Set([80, 443]),
  timeoutMs: 5_000,
  maxHeaderBytes: 64 * 1024,
};
