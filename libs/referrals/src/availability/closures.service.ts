import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClosureFields, ClosureView, SavedClosure } from '#contract/referrals';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { checkClosure } from './availability.policy.js';
import { horizonWeeks, spanOf } from './horizon.js';
import { closuresOf } from './rule-rows.js';
import { SlotExpansion } from './slot-expansion.service.js';

/** Days on which a host, or nobody, is there; appointments that stand in them stay, and staff are to move them. */
@Injectable()
export class Closures {
  constructor(
    private readonly database: Database,
    private readonly expansion: SlotExpansion,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Those that are not over, earliest first. */
  list(actor: ReferralActor): Promise<readonly ClosureView[]> {
    return this.transaction(actor, (transaction) =>
      closuresOf(transaction, spanOf(this.clock.now(), horizonWeeks).from),
    );
  }

  /** Takes free times of those days away. Throws `NotFound` for a host that is not there, `Invalid`. */
  add(actor: ReferralActor, closure: ClosureFields): Promise<SavedClosure> {
    return this.transaction(actor, async (transaction) => {
      const { hostId, from, to, reason } = closure;
      checkClosure(closure);
      const id = randomUUID();
      const rows = await transaction.query(
        `insert into referrals.closure (id, programme_id, host_id, from_date, to_date, reason)
         select $1, programmes.current(), $2::uuid, $3, $4, $5
         where $2::uuid is null or exists (
           select 1 from referrals.host
           where programme_id = (select programmes.current()) and id = $2 and ended_at is null)
         returning 1`,
        [id, hostId ?? null, from, to, reason],
      );
      if (rows.length === 0) throw new NotFound();
      const standing = await this.done(transaction, actor, { action: 'closure:add', id, hostId });
      return { ...closure, id, standing };
    });
  }

  /** Gives the times of those days back. Throws `NotFound`. */
  remove(actor: ReferralActor, id: string): Promise<void> {
    return this.transaction(actor, async (transaction) => {
      const [row] = await transaction.query<{ hostId: string | null }>(
        `delete from referrals.closure where programme_id = (select programmes.current()) and id = $1
         returning host_id as "hostId"`,
        [id],
      );
      if (!row) throw new NotFound();
      await this.done(transaction, actor, { action: 'closure:remove', id, hostId: row.hostId ?? undefined });
    });
  }

  private async done(
    transaction: Transaction,
    { staffId, role }: ReferralActor,
    {
      action,
      id,
      hostId,
    }: { readonly action: string; readonly id: string; readonly hostId: string | undefined },
  ): Promise<number> {
    const { standing } = await this.expansion.refresh(transaction, hostId);
    await this.audit.record(transaction, { staffId, role, action, subjectKind: 'closure', subjectId: id });
    return standing;
  }

  private transaction<T>(
    { programme, staffId }: ReferralActor,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, work);
  }
}
