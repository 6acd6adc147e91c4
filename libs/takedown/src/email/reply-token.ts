import type { KeyRing } from '#platform/crypto';
import { plainAddress } from '#platform/mail';

/** One attempt to hand a notice over. */
export interface NoticeAttempt {
  readonly programme: string;
  readonly noticeId: string;
  readonly attempt: number;
}

const tokenBytes = 16;
const tagged = /\+([0-9a-f]{32})@[^@]+$/;

/**
 * The token by which answers to an attempt find back: made with the pepper, so that it can be made again and that nobody
 * can guess it who was not written to. In small letters, because some servers change their size.
 */
export function replyTokenOf(ring: KeyRing, { programme, noticeId, attempt }: NoticeAttempt): string {
  const hash = ring.keyedHash(`takedown-mail-token:${programme}`, `${noticeId}:${attempt}`);
  return hash.subarray(0, tokenBytes).toString('hex');
}

/** What is stored of a token, and looked for. It gives away neither the token nor the notice. */
export function tokenHash(ring: KeyRing, programme: string, token: string): Buffer {
  return ring.keyedHash(`takedown-mail-token-hash:${programme}`, token);
}

/** The token in the local part of an address, if there is one. */
export function tokenIn(address: string | undefined): string | undefined {
  return tagged.exec(plainAddress(address)?.toLowerCase() ?? '')?.[1];
}

/** An address of ours with the token in its local part; throws a `RangeError` when it becomes too long for mail. */
export function withToken(address: string, token: string): string {
  const at = address.lastIndexOf('@');
  const tokened = plainAddress(`${address.slice(0, at)}+${token}${address.slice(at)}`);
  if (tokened === undefined) throw new RangeError('an address that has no room for a token');
  return tokened;
}
