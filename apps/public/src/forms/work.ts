import { sha256 } from '@noble/hashes/sha2.js';

const atOnce = 2_000;
const encoder = new TextEncoder();

/**
 * A nonce so that SHA-256 of `challenge:nonce` begins with `bits` zero bits. Works in short pieces, so that the way
 * out and the keyboard answer all the while; gives nothing when `goOn` says so.
 */
export async function findNonce(
  challenge: string,
  bits: number,
  goOn: () => boolean,
): Promise<string | undefined> {
  for (let tried = 0; goOn(); tried += 1) {
    const digest = sha256(encoder.encode(`${challenge}:${tried}`));
    const head = new DataView(digest.buffer, digest.byteOffset).getUint32(0);
    if (head >>> (32 - bits) === 0) return String(tried);
    if (tried % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}
