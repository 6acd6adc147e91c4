import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { NoticeView, ResolveNotice, UnsettledNotices } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { stateDecided } from './notice-states.js';
import { NoticeQueued } from './notice.events.js';

interface UnsettledRow {
  readonly id: string;
  readonly appointment_id: string;
  readonly kind: NoticeView['kind'];
  readonly state: NoticeView['state'];
  readonly state_at: Date;
  readonly total: number;
}

const unsettled = `
  select id, appointment_id, kind, state, state_at, count(*) over ()::int as total from referrals.notice
  where programme_id = (select programmes.current()) and state in ('unsure', 'failed')
  order by state_at desc, id limit 100`;

/** Mail about appointments of which a person must decide: nothing that may have arrived is sent again by itself. */
@Injectable()
export class NoticeResolving {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The hundred latest, and how many there are. */
  list(actor: ReferralActor): Promise<UnsettledNotices> {
    return this.transaction(actor, async (transaction) => {
      const rows = await transaction.query<UnsettledRow>(unsettled);
      await this.record(transaction, actor, { action: 'notice:list', subjectKind: 'notices' });
      return { notices: rows.map(viewOf), total: rows[0]?.total ?? 0 };
    });
  }

  /** Sends it again, as the same message, or leaves it. Throws `NotFound`, and `Conflict` when somebody has decided. */
  resolve(actor: ReferralActor, id: string, { outcome }: ResolveNotice): Promise<void> {
    return this.transaction(actor, async (transaction) => {
      const [row] = await transaction.query<Pick<UnsettledRow, 'appointment_id' | 'state'>>(
        `select appointment_id, state from referrals.notice
         where programme_id = (select programmes.current()) and id = $1 for no key update`,
        [id],
      );
      if (!row) throw new NotFound();
      const state = stateDecided[outcome][row.state];
      if (state === undefined) throw new Conflict();
      await transaction.query(
        `update referrals.notice set state = $2, state_at = $3, due_at = case $2 when 'waiting' then $3 else due_at end
         where id = $1`,
        [id, state, this.clock.now()],
      );
      if (state === 'waiting') transaction.publish(new NoticeQueued(id));
      const subject = { subjectKind: 'appointment', subjectId: row.appointment_id };
      await this.record(transaction, actor, { action: 'notice:resolve', ...subject });
    });
  }

  private record(
    transaction: Transaction,
    { staffId, role }: ReferralActor,
    done: { readonly action: string; readonly subjectKind: string; readonly subjectId?: string },
  ): Promise<void> {
    return this.audit.record(transaction, { staffId, role, ...done });
  }

  private transaction<T>(
    { programme, staffId }: ReferralActor,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, work);
  }
}

function viewOf(row: UnsettledRow): NoticeView {
  return {
    id: row.id,
    appointmentId: row.appointment_id,
    kind: row.kind,
    state: row.state,
    at: row.state_at.toISOString(),
  };
}
