import { randomFillSync } from 'node:crypto';

const ivBytes = 12;
const pool = Buffer.alloc(ivBytes * 256);
let used = pool.length;

/** The next random 12 bytes; drawn 256 at a time because one call to the generator costs as much as one message. */
export function nextIv(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const iv = Buffer.from(pool.subarray(used, used + ivBytes));
  used += ivBytes;
  return iv;
}
