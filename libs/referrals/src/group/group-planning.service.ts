import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChangeGroup, CreateGroup, GroupSummary } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { Conflict, Invalid, NotFound } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { changedGroup } from './changed-group.js';
import { type GroupDeed, GroupStore } from './group-store.service.js';
import { lockGroup, summariesOf } from './group-row.js';
import { settleSeats } from './settle-seats.js';

const defaultOfferHours = 72;

/** Makes groups, says how many seats they have, and closes them. */
@Injectable()
export class GroupPlanning {
  constructor(private readonly store: GroupStore) {}

  /** A new group. Throws `Invalid` for a service that is not there or is for appointments. */
  create(actor: ReferralActor, asked: CreateGroup): Promise<GroupSummary> {
    const id = randomUUID();
    return this.change(actor, { id, action: 'group:create' }, async ({ query }, now) => {
      const { serviceId, region, callerRoles, capacity, offerHours = defaultOfferHours } = asked;
      const made = await query(
        `insert into referrals.peer_group
           (id, programme_id, service_id, region, caller_roles, capacity, offer_hours, created_at)
         select $1, programmes.current(), s.id, $3, $4, $5, $6, $7 from referrals.service s
         where s.programme_id = (select programmes.current()) and s.id = $2 and s.kind = 'group' returning 1`,
        [id, serviceId, region, callerRoles, capacity, offerHours, now],
      );
      if (made.length === 0) throw new Invalid('serviceId');
    });
  }

  /**
   * Changes it; more seats are offered at once to those who wait, and a closed group offers none. Throws `SeatsTaken`
   * for fewer than are taken, `Conflict` for what was read before a change, `NotFound`.
   */
  save(actor: ReferralActor, id: string, asked: ChangeGroup): Promise<GroupSummary> {
    return this.change(actor, { id, action: actionOf(asked) }, async (transaction, now) => {
      const before = await lockGroup(transaction, id);
      if (before.revision !== asked.revision) throw new Conflict();
      const after = changedGroup(before, asked, now);
      // Offers that are over take no seat, and none of the seats that go is offered once more.
      const fewest = Math.min(before.capacity, after.capacity);
      await settleSeats(transaction, { ...after, capacity: fewest }, now);
      await transaction.query(
        `update referrals.peer_group set region = $2, capacity = $3, offer_hours = $4, closed_at = $5,
           revision = revision + 1
         where programme_id = (select programmes.current()) and id = $1`,
        [id, after.region, after.capacity, after.offer_hours, after.closed_at],
      );
      await settleSeats(transaction, after, now);
    });
  }

  private change(
    actor: ReferralActor,
    deed: GroupDeed,
    work: (transaction: Transaction, now: Date) => Promise<unknown>,
  ): Promise<GroupSummary> {
    return this.store.transaction(actor, deed, async (transaction, now) => {
      await work(transaction, now);
      const [summary] = await summariesOf(transaction, now, deed.id);
      if (!summary) throw new NotFound();
      return summary;
    });
  }
}

function actionOf({ closed }: ChangeGroup): string {
  if (closed === undefined) return 'group:save';
  return closed ? 'group:close' : 'group:reopen';
}
