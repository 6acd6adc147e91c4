import { Injectable } from '@nestjs/common';
import type { AppointmentCode } from '#contract/referrals';
import { Conflict } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { AppointmentCodes } from './appointment-codes.service.js';
import { AppointmentStore } from './appointment-store.service.js';

/** Gives the code of an appointment to whoever tells it to the caller; nobody can look it up again. */
@Injectable()
export class CodeTelling {
  constructor(
    private readonly store: AppointmentStore,
    private readonly codes: AppointmentCodes,
  ) {}

  /**
   * A new code of a booked appointment, in place of one before: what was lost on the way to a person opens nothing.
   * Throws `Conflict` for one that is not booked, `NotFound`.
   */
  tell(actor: ReferralActor, id: string): Promise<AppointmentCode> {
    const { shown, hash } = this.codes.issue(actor.programme);
    return this.store.transaction(actor, async (transaction) => {
      const [told] = await transaction.query<{ id: string }>(
        `update referrals.appointment set code_hash = $2, changed_at = $3
         where id = $1 and state = 'booked' returning id`,
        [id, hash, this.store.clock.now()],
      );
      if (!told) {
        await this.store.find(transaction, id);
        throw new Conflict();
      }
      await this.store.record(transaction, actor, ['appointment:code', id]);
      return { code: shown };
    });
  }
}
