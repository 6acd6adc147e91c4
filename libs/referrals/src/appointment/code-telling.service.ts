import { Injectable } from '@nestjs/common';
import type { AppointmentCode } from '#contract/referrals';
import { constraintOf, type Transaction } from '#platform/database';
import { Conflict } from '#platform/errors';
import { AppointmentNotices } from '../notice/appointment-notices.service.js';
import type { ReferralActor } from '../referral-actor.js';
import { AppointmentCodes } from './appointment-codes.service.js';
import { AppointmentStore } from './appointment-store.service.js';

/** Gives the code of an appointment to whoever tells it to the caller; nobody can look it up again. */
@Injectable()
export class CodeTelling {
  constructor(
    private readonly store: AppointmentStore,
    private readonly codes: AppointmentCodes,
    private readonly notices: AppointmentNotices,
  ) {}

  /**
   * The next code of a booked appointment, in place of the one before: what was lost on the way to a person opens
   * nothing. Throws `Conflict` for one that is not booked, `NotFound`.
   */
  async tell(actor: ReferralActor, id: string): Promise<AppointmentCode> {
    for (let next = 1; ; next += 1) {
      try {
        return await this.tellNext(actor, id, next);
      } catch (error) {
        // Another appointment has these letters, once in very many: the number after it has others.
        if (constraintOf(error) !== 'appointment_code') throw error;
      }
    }
  }

  private tellNext(actor: ReferralActor, id: string, next: number): Promise<AppointmentCode> {
    return this.store.transaction(actor, async (transaction) => {
      const number = (await this.lockBooked(transaction, id)) + next;
      const { shown, hash } = this.codes.numbered({
        programme: actor.programme,
        appointmentId: id,
        number,
      });
      await transaction.query(
        'update referrals.appointment set code_hash = $2, code_number = $3, changed_at = $4 where id = $1',
        [id, hash, number, this.store.clock.now()],
      );
      await this.notices.codeTold(transaction, id);
      await this.store.record(transaction, actor, ['appointment:code', id]);
      return { code: shown };
    });
  }

  /** Number of the last code: who tells one waits for whoever else does. */
  private async lockBooked(transaction: Transaction, id: string): Promise<number> {
    const [booked] = await transaction.query<{ code_number: number }>(
      `select code_number from referrals.appointment where id = $1 and state = 'booked' for no key update`,
      [id],
    );
    if (booked) return booked.code_number;
    await this.store.find(transaction, id);
    throw new Conflict();
  }
}
