import { createPrivateKey, type KeyObject } from 'node:crypto';

/** With what mail of a mailbox is signed. */
export interface DkimKey {
  /** Name under which the domain publishes the public half: `<selector>._domainkey.<domain>`. */
  readonly selector: string;
  readonly privateKey: KeyObject;
}

const selector = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Receivers may refuse shorter keys (RFC 8301). */
const fewestBits = 2_048;

/** The key of `selector:base64 of an RSA key as PKCS #8 in DER`; nothing for anything else. */
export function dkimKeyOf(text: string): DkimKey | undefined {
  const colon = text.indexOf(':');
  const [name, encoded] = [text.slice(0, colon), text.slice(colon + 1)];
  if (!selector.test(name) || !base64.test(encoded)) return undefined;
  try {
    const privateKey = createPrivateKey({
      key: Buffer.from(encoded, 'base64'),
      format: 'der',
      type: 'pkcs8',
    });
    const bits = privateKey.asymmetricKeyDetails?.modulusLength ?? 0;
    const usable = privateKey.asymmetricKeyType === 'rsa' && bits >= fewestBits;
    return usable ? { selector: name, privateKey } : undefined;
  } catch {
    return undefined;
  }
}
