import { Injectable } from '@nestjs/common';
import type { AppointmentPage } from '#contract/referrals';
import { Guesses } from '#identity';
import { NotFound, TooMany } from '#platform/errors';
import { OwnCodes } from '#referrals';
import { OwnPages } from './own-pages.service.js';

/** A code as it was typed, with the work that was asked for it. */
interface TypedCode {
  readonly code: string;
  readonly challenge?: string;
  readonly nonce?: string;
}

/** Guesses on this host are counted together, since it belongs to no programme. */
const place = 'appointment';

const unknown = (typed: string): AppointmentPage => ({ kind: 'entry', typed, problem: 'unknown' });

/** Lets in whoever has a code, and slows guessing down without knowing who guesses. */
@Injectable()
export class OwnEntry {
  constructor(
    private readonly guesses: Guesses,
    private readonly codes: OwnCodes,
    private readonly pages: OwnPages,
  ) {}

  /** What the code opens; a wrong, an ended and an unknown one get one answer. */
  async open({ code, challenge, nonce }: TypedCode): Promise<AppointmentPage> {
    const done = challenge !== undefined && nonce ? { challenge, nonce } : undefined;
    const proof = await this.guesses.admit(place, done);
    if (proof && challenge === undefined) return { kind: 'entry', typed: code, problem: 'work', proof };
    try {
      // The page was asked for work and brought none that is good: a browser without script waits for its turn.
      if (proof) await this.guesses.waitTurn();
      const found = await this.codes.find(code);
      return found ? await this.pages.first(found) : { ...unknown(code), ...(proof && { proof }) };
    } catch (error) {
      if (error instanceof TooMany) return { kind: 'entry', typed: code, problem: 'busy' };
      if (error instanceof NotFound) return unknown(code);
      throw error;
    }
  }
}
