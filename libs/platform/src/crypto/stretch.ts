import { argon2 } from 'node:crypto';
import { promisify } from 'node:util';
import { Turns } from './turns.js';

const derive = promisify(argon2);

/** Argon2id as OWASP asks of us and more: 64 MiB and three passes. */
export const stretchCost = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 } as const;

/** What stretching costs: KiB, passes over them, and lanes. */
export type StretchCost = Readonly<Record<'memory' | 'passes' | 'parallelism', number>>;

/** The least OWASP asks for, for what a machine chose by chance and nobody can guess anyway. */
const lightCost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

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

/** The same at the cost with which something was stretched before, among those who sign in. */
export function stretchAgain(cost: StretchCost, text: string, nonce: Buffer): Promise<Buffer> {
  const { memory, passes, parallelism } = cost;
  const asked = { message: text, nonce, memory, passes, parallelism, tagLength: stretchCost.tagLength };
  return turns.take('sign-in', () => derive('argon2id', asked) as Promise<Buffer>);
}

/** The same at a fifth of the cost, for codes of 64 bits and more that were chosen by chance. */
export function stretchLightly(lane: string, text: string, nonce: Buffer): Promise<Buffer> {
  return turns.take(
    lane,
    () => derive('argon2id', { message: text, nonce, ...lightCost }) as Promise<Buffer>,
  );
}
