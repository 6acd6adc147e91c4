import { Injectable } from '@nestjs/common';
import type { OfferedSeats } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import type { ReferralActor } from '../referral-actor.js';
import { type EnrolmentRow, enrolmentColumns, viewOf } from './enrolment-row.js';
import { GroupStore } from './group-store.service.js';
import { lockGroup } from './group-row.js';
import { settleSeats } from './settle-seats.js';

/** Ends offers nobody answered and hands each seat to the next in line. */
@Injectable()
export class SeatOffers {
  constructor(
    private readonly database: Database,
    private readonly store: GroupStore,
    private readonly clock: Clock,
  ) {}

  /** One group at a time, decided by what is there once it is locked. Doing it again, or twice at once, changes nothing. */
  async lapse(programme: string): Promise<void> {
    const actor = { kind: 'system', programme } as const;
    const groups = await this.database.transaction(actor, ({ query }) =>
      query<{ id: string }>(
        `select distinct group_id as id from referrals.enrolment
         where programme_id = (select programmes.current()) and state = 'offered' and offer_until <= $1`,
        [this.clock.now()],
      ),
    );
    for (const { id } of groups)
      await this.database.transaction(actor, async (transaction) =>
        settleSeats(transaction, await lockGroup(transaction, id), this.clock.now()),
      );
  }

  /** Offers what is free now to the next in line, without waiting for the job; nobody where nothing is. Throws `NotFound`. */
  offer(actor: ReferralActor, groupId: string): Promise<OfferedSeats> {
    return this.store.transaction(actor, { id: groupId, action: 'group:offer' }, async (transaction, now) => {
      const offered = await settleSeats(transaction, await lockGroup(transaction, groupId), now);
      const rows = await transaction.query<EnrolmentRow>(
        `select ${enrolmentColumns} from referrals.enrolment
         where programme_id = (select programmes.current()) and id = any($1) order by priority, joined_at, id`,
        [offered],
      );
      return { offered: rows.map(viewOf) };
    });
  }
}
