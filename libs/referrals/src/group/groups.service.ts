import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { EnrolmentView, GroupsView, GroupView, WaitingByRegion } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { type EnrolmentRow, enrolmentColumns, viewOf } from './enrolment-row.js';
import { sessionsOf, summariesOf } from './group-row.js';
import { waitingSql } from './waiting-sql.js';

/** Peer support groups as staff read them. */
@Injectable()
export class Groups {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** All of them with their free seats; of the people in them only how many. */
  list({ programme, staffId }: ReferralActor): Promise<GroupsView> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => ({
      groups: await summariesOf(transaction, this.clock.now()),
    }));
  }

  /** A group with its meetings and everyone on its list. Throws `NotFound`. */
  read({ programme, staffId, role }: ReferralActor, id: string): Promise<GroupView> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
      const [summary] = await summariesOf(transaction, this.clock.now(), id);
      if (!summary) throw new NotFound();
      const sessions = await sessionsOf(transaction, id);
      const rows = await transaction.query<EnrolmentRow>(
        `select ${enrolmentColumns} from referrals.enrolment
         where programme_id = (select programmes.current()) and group_id = $1
         order by array_position(array['seated', 'offered', 'waiting', 'declined', 'left'], state),
           priority, joined_at, id`,
        [id],
      );
      const subject = { action: 'group:read', subjectKind: 'group', subjectId: id };
      await this.audit.record(transaction, { staffId, role, ...subject });
      return { ...summary, sessions, enrolments: placed(rows.map(viewOf)) };
    });
  }

  /** How many people wait in each region, those without a group included when they have a list. */
  waitingByRegion({ programme, staffId }: ReferralActor): Promise<WaitingByRegion> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, async ({ query }) => ({
      regions: await query<WaitingByRegion['regions'][number]>(waitingSql),
    }));
  }
}

/** Those who wait come in the order of their turn. */
function placed(enrolments: readonly EnrolmentView[]): EnrolmentView[] {
  const first = enrolments.findIndex(({ state }) => state === 'waiting');
  return enrolments.map((each, index) =>
    each.state === 'waiting' ? { ...each, position: index - first + 1 } : each,
  );
}
