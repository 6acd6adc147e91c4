import { randomBytes, timingSafeEqual } from 'node:crypto';
import { stretch, stretchAgain, type StretchCost, stretchCost } from '#platform/crypto';
import { Invalid } from '#platform/errors';

const { memory, passes, parallelism } = stretchCost;
const head = `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}`;

/** A password is between these many characters. */
export const passwordLength = { least: 12, most: 200 } as const;

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
  const tag = await stretch('sign-in', password.normalize('NFC'), salt);
  return `${head}$${salt.toString('base64url')}$${tag.toString('base64url')}`;
}

const nobody = `${head}$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

/** What a stored hash cost: that of its day, so that a dearer one shuts out nobody who chose a password before. */
function costOf(head: string): StretchCost {
  const [, m = memory, t = passes, p = parallelism] = /^m=(\d+),t=(\d+),p=(\d+)$/.exec(head) ?? [];
  return { memory: Number(m), passes: Number(t), parallelism: Number(p) };
}

/** Whether the password is the one of `stored`; without one it takes as long as a new one and says no. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  refuseOversized(password);
  const [cost = '', salt = '', tag = ''] = (stored ?? nobody).split('$').slice(3);
  const nonce = Buffer.from(salt, 'base64url');
  const given = await stretchAgain(costOf(cost), password.normalize('NFC'), nonce);
  return timingSafeEqual(given, Buffer.from(tag, 'base64url')) && stored !== null;
}
