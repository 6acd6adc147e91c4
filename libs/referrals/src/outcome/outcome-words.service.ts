import { Injectable } from '@nestjs/common';
import { KeyRing, open, seal } from '#platform/crypto';
import type { Transaction } from '#platform/database';
import type { OutcomeRow } from './outcome-row.js';

/** Seals and opens the name of an institution, each with a key of its own. */
@Injectable()
export class OutcomeWords {
  constructor(private readonly ring: KeyRing) {}

  /** The words sealed, and the wrapped key that opens them. */
  seal(
    programme: string,
    outcomeId: string,
    words: string,
  ): { readonly sealed: Buffer; readonly wrapped: Buffer } {
    const { key, wrapped } = this.ring.newDataKey(programme, outcomeId);
    return { sealed: seal(key, words, placeOf(programme, outcomeId)), wrapped };
  }

  /** Keeps the key of an outcome that was just stored. */
  async keep({ query }: Transaction, outcomeId: string, wrapped: Buffer): Promise<void> {
    await query(
      'insert into referrals.outcome_key (outcome_id, programme_id, wrapped) values ($1, programmes.current(), $2)',
      [outcomeId, wrapped],
    );
  }

  /** The words; nothing when there are none or their key was destroyed. */
  open(programme: string, { id, institution, wrapped }: OutcomeRow): string | undefined {
    if (!institution || !wrapped) return undefined;
    return open(this.ring.unwrap(programme, id, wrapped), institution, placeOf(programme, id));
  }
}

function placeOf(programme: string, outcomeId: string): string {
  return `${programme}|referrals.outcome|institution|${outcomeId}`;
}
