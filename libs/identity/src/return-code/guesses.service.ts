import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Proof } from '#contract';
import { Clock } from '#platform/clock';
import { KeyRing } from '#platform/crypto';
import { TooMany } from '#platform/errors';
import { Limits } from '#platform/limits';

/** Work that was done: the challenge as it was given, and what was found for it. */
export interface DoneWork {
  readonly challenge: string;
  readonly nonce: string;
}

const windowMs = 600_000;
/** Tries of a programme within the window that cost nobody anything: far more than people who come back make. */
const free = 30;
const fewestBits = 14;
/** A quarter of a million hashes: about a second in a browser, a few on an old phone. */
const mostBits = 18;
const challengeMs = 600_000;
/** Without work, a try waits for its turn: one each half second, and so many wait at most. */
const slowMs = 500;
const mostSlow = 20;

/**
 * Slows guessing of return codes down, without knowing who guesses and without ever closing a code: while many tries
 * come in, each has to bring work that a page does by itself, and whoever has no script waits for their turn.
 */
@Injectable()
export class Guesses {
  private slow: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly limits: Limits,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
  ) {}

  /** Nothing when the try may go on, or the work it has to bring first. */
  async admit(programme: string, done?: DoneWork): Promise<Proof | undefined> {
    const bits = bitsFor(await this.limits.count({ key: `return:${programme}`, windowMs }));
    if (bits === 0) return undefined;
    if (done && (await this.isGood(programme, done, bits))) return undefined;
    return this.challenge(programme, bits);
  }

  /** Waits for a turn among those who bring no work; throws `TooMany` when too many wait already. */
  async waitTurn(): Promise<void> {
    if (this.waiting >= mostSlow) throw new TooMany(mostSlow * slowMs);
    this.waiting += 1;
    this.slow = this.slow.then(() => new Promise((resolve) => setTimeout(resolve, slowMs)));
    await this.slow;
    this.waiting -= 1;
  }

  private challenge(programme: string, bits: number): Proof {
    const until = this.clock.now().getTime() + challengeMs;
    const said = `${until}.${bits}.${randomBytes(12).toString('base64url')}`;
    return { challenge: `${said}.${this.mark(programme, said)}`, bits };
  }

  private async isGood(programme: string, { challenge, nonce }: DoneWork, needed: number): Promise<boolean> {
    const [until = '', bits = '', chance = '', mark = ''] = challenge.split('.');
    const said = `${until}.${bits}.${chance}`;
    if (!isSame(mark, this.mark(programme, said)) || Number(until) < this.clock.now().getTime()) return false;
    // While the page worked, the flood may have grown by a step.
    if (Number(bits) < needed - 1 || !isWorkDone({ challenge, nonce }, Number(bits))) return false;
    return (await this.limits.count({ key: `return:done:${chance}`, windowMs: challengeMs })) === 1;
  }

  private mark(programme: string, said: string): string {
    return this.ring.keyedHash('return-proof', `${programme}|${said}`).toString('base64url');
  }
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** One bit more for each doubling of the tries. */
export function bitsFor(tries: number): number {
  if (tries <= free) return 0;
  return Math.min(mostBits, fewestBits + Math.floor(Math.log2(tries / free)));
}

/** Whether SHA-256 of `challenge:nonce` begins with this many zero bits. */
export function isWorkDone({ challenge, nonce }: DoneWork, bits: number): boolean {
  const digest = createHash('sha256').update(`${challenge}:${nonce}`).digest();
  return digest.readUInt32BE() >>> (32 - bits) === 0;
}
