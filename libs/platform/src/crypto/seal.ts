import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { OpenError } from './crypto.errors.js';
import { nextIv } from './iv.js';

const version = 1;
const ivBytes = 12;
const tagBytes = 16;
const headBytes = 1 + ivBytes + tagBytes;
const lengthBytes = 4;
/** Texts are padded to steps of this many bytes, so a length says little about a text. */
const step = 256;

/** Pads with a length in front, to a multiple of {@link step}. */
function padded(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const block = Buffer.alloc(Math.ceil((length + lengthBytes) / step) * step);
  block.writeUInt32BE(length);
  block.write(text, lengthBytes);
  return block;
}

/**
 * Encrypts with AES-256-GCM: one byte version, 12 bytes IV, 16 bytes tag, then the padded text.
 * `place` names programme, table, column and row; the result opens nowhere else.
 */
export function seal(key: KeyObject, text: string, place: string): Buffer {
  const iv = nextIv();
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(place));
  const body = cipher.update(padded(text));
  cipher.final();
  const sealed = Buffer.allocUnsafe(headBytes + body.length);
  sealed[0] = version;
  iv.copy(sealed, 1);
  cipher.getAuthTag().copy(sealed, 1 + ivBytes);
  body.copy(sealed, headBytes);
  return sealed;
}

/** Opens what {@link seal} made at the same `place`; throws {@link OpenError} for anything else. */
export function open(key: KeyObject, sealed: Buffer, place: string): string {
  if (sealed[0] !== version || sealed.length < headBytes + step) throw new OpenError();
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + ivBytes));
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(1 + ivBytes, headBytes));
    const block = Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()]);
    return block.toString('utf8', lengthBytes, lengthBytes + block.readUInt32BE());
  } catch {
    throw new OpenError();
  }
}
