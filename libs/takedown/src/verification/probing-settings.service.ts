import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { ProbingSetting } from '#contract/takedown';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import type { TakedownActor } from '../takedown-actor.js';

/** Whether addresses with material of minors are asked; they are not unless a programme says so. */
@Injectable()
export class ProbingSettings {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  read(actor: TakedownActor): Promise<ProbingSetting> {
    return this.recorded(actor, 'probing:read', async ({ query }) => {
      const [row] = await query<ProbingSetting>(
        'select minors from takedown.probe_setting where programme_id = (select programmes.current())',
      );
      return { minors: row?.minors ?? false };
    });
  }

  /** Holds from the next question on. */
  save(actor: TakedownActor, { minors }: ProbingSetting): Promise<ProbingSetting> {
    return this.recorded(actor, minors ? 'probing:allow' : 'probing:forbid', async ({ query }) => {
      await query(
        `insert into takedown.probe_setting (programme_id, minors, changed_at, changed_by)
         values (programmes.current(), $1, $2, $3)
         on conflict (programme_id) do update set minors = $1, changed_at = $2, changed_by = $3`,
        [minors, this.clock.now(), actor.staffId],
      );
      return { minors };
    });
  }

  private recorded<T>(
    { programme, staffId, role }: TakedownActor,
    action: string,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
      const result = await work(transaction);
      await this.audit.record(transaction, { staffId, role, action, subjectKind: 'programme' });
      return result;
    });
  }
}
