import { argon2 } from 'node:crypto';
import { promisify } from 'node:util';
import { Turns } from './turns.js';

const derive = promisify(argon2);

/** Argon2id as OWASP asks of us and more: 64 MiB and three passes. */
export const stretchCost = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 } as const;

/** Each takes 64 MiB: two at a time in the whole process, and staff who sign in go before everyone else. */
const turns = new Turns('sign-in', { atOnce: 2, waiting: 100, retryAfterMs: 5_000 });

/**
 * Argon2id of `text` with `nonce`: 32 bytes that take long to compute for each guess. `lane` says for what, as in
 * `sign-in`, which is never held up by another. Throws `TooMany` when too many of the lane wait.
 */
export function stretch(lane: string, text: string, nonce: Buffer): Promise<Buffer> {
  return turns.take(
    lane,
    () => derive('argon2id', { message: text, nonce, ...stretchCost }) as Promise<Buffer>,
  );
}
