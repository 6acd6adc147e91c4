import { randomBytes, timingSafeEqual } from 'node:crypto';
import { stretch, stretchCost } from '#platform/crypto';
import { Invalid } from '#platform/errors';

const { memory, passes, parallelism } = stretchCost;
const head = `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}`;

/** A password is between these many characters. */
export const passwordLength = { least: 12, most: 200 } as const;

const hash = (password: string, nonce: Buffer): Promise<Buffer> =>
  stretch('sign-in', password.normalize('NFC'), nonce);

/** Throws `Invalid('password')` for one that is longer than any person's, before it costs anything. */
export function refuseOversized(password: string): void {
  if (password.length > passwordLength.most) throw new Invalid('password');
}

/** Throws `Invalid('password')` for a new password that is too short or too long. */
export function checkNewPassword(password: string): void {
  refuseOversized(password);
  if (password.length < passwordLength.least) throw new Invalid('password');
}

/** The hash to store, in PHC notation. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await hash(password, salt);
  return `${head}$${salt.toString('base64url')}$${tag.toString('base64url')}`;
}

const nobody = `${head}$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

/** Whether the password is the one of `stored`; without one it takes as long and says no. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  refuseOversized(password);
  const [salt = '', tag = ''] = (stored ?? nobody).split('$').slice(4);
  const given = await hash(password, Buffer.from(salt, 'base64url'));
  return timingSafeEqual(given, Buffer.from(tag, 'base64url')) && stored !== null;
}
