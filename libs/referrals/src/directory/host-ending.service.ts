import { Injectable } from '@nestjs/common';
import type { Standing } from '#contract/referrals';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { SlotExpansion } from '../availability/slot-expansion.service.js';
import type { ReferralActor } from '../referral-actor.js';

const mine = 'programme_id = (select programmes.current())';

/** Lets clinicians go with what they offer, and takes that back. */
@Injectable()
export class HostEnding {
  constructor(
    private readonly database: Database,
    private readonly expansion: SlotExpansion,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Their rules end, and their times but for those with an appointment. Throws `NotFound`. */
  end(actor: ReferralActor, id: string): Promise<Standing> {
    return this.transaction(actor, async (transaction) => {
      const now = this.clock.now();
      await transaction.query(
        `update referrals.availability_rule set ended_at = $2 where ${mine} and host_id = $1 and ended_at is null`,
        [id, now],
      );
      const { hosts, standing } = await this.expansion.refresh(transaction, id);
      if (hosts === 0) throw new NotFound();
      await transaction.query(`update referrals.host set ended_at = $2 where ${mine} and id = $1`, [id, now]);
      await this.record(transaction, actor, { action: 'directory:end', subjectId: id });
      return { standing };
    });
  }

  /** They are there again, with the rules that ended together with them. Throws `NotFound` for one that did not end. */
  reopen(actor: ReferralActor, id: string): Promise<void> {
    return this.transaction(actor, async (transaction) => {
      const [host] = await transaction.query<{ endedAt: Date }>(
        `select ended_at as "endedAt" from referrals.host
         where ${mine} and id = $1 and ended_at is not null for no key update`,
        [id],
      );
      if (!host) throw new NotFound();
      await transaction.query(`update referrals.host set ended_at = null where ${mine} and id = $1`, [id]);
      await transaction.query(
        `update referrals.availability_rule set ended_at = null where ${mine} and host_id = $1 and ended_at = $2`,
        [id, host.endedAt],
      );
      await this.expansion.refresh(transaction, id);
      await this.record(transaction, actor, { action: 'directory:reopen', subjectId: id });
    });
  }

  private record(
    transaction: Transaction,
    { staffId, role }: ReferralActor,
    what: { readonly action: string; readonly subjectId: string },
  ): Promise<void> {
    return this.audit.record(transaction, { staffId, role, subjectKind: 'host', ...what });
  }

  private transaction<T>(
    { programme, staffId }: ReferralActor,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, work);
  }
}
