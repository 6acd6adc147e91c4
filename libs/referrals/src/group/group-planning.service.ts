import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { ChangeGroup, CreateGroup, GroupSession, GroupSummary, PlanSessions } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { Conflict, Invalid, NotFound } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { refusalOf } from './group.refusals.js';
import { type GroupRow, lockGroup, sessionsOf, summariesOf } from './group-row.js';
import { settleSeats } from './settle-seats.js';
import { weeklySessions, zone } from './weekly-sessions.js';

const defaultOfferHours = 72;

/** Makes groups, plans their meetings and says how many seats they have. */
@Injectable()
export class GroupPlanning {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

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
   * Changes it; more seats are offered at once to those who wait. Throws `SeatsTaken` for fewer than are taken,
   * `Conflict` for what was read before a change, `NotFound`.
   */
  save(actor: ReferralActor, id: string, asked: ChangeGroup): Promise<GroupSummary> {
    return this.change(actor, { id, action: 'group:save' }, async (transaction, now) => {
      const before = await lockGroup(transaction, id);
      if (before.revision !== asked.revision) throw new Conflict();
      const after = changed(before, asked);
      // Offers that are over take no seat, and none of the seats that go is offered once more.
      const fewest = Math.min(before.capacity, after.capacity);
      await settleSeats(transaction, { ...after, capacity: fewest }, now);
      await transaction.query(
        `update referrals.peer_group set region = $2, capacity = $3, offer_hours = $4, revision = revision + 1
         where programme_id = (select programmes.current()) and id = $1`,
        [id, after.region, after.capacity, after.offer_hours],
      );
      await settleSeats(transaction, after, now);
    });
  }

  /** Plans meetings a week apart. Throws `Invalid` for a time that is twice or never, `Conflict` for one that meets another, `NotFound`. */
  async plan(actor: ReferralActor, id: string, asked: PlanSessions): Promise<readonly GroupSession[]> {
    const planned = weeklySessions(asked);
    return this.planning(actor, { id, action: 'group:plan' }, ({ query }) =>
      query(
        `insert into referrals.peer_session (id, programme_id, group_id, during, wall_time, zone)
         select gen_random_uuid(), programmes.current(), $1, tstzrange(starts_at, ends_at, '[)'), wall_time, $5
         from unnest($2::timestamptz[], $3::timestamptz[], $4::text[]) planned(starts_at, ends_at, wall_time)`,
        [
          id,
          planned.map(({ startsAt }) => startsAt),
          planned.map(({ endsAt }) => endsAt),
          planned.map(({ wallTime }) => wallTime),
          zone,
        ],
      ),
    );
  }

  /** Takes a meeting back that has not begun. Throws `NotFound` for any other. */
  unplan(actor: ReferralActor, id: string, sessionId: string): Promise<readonly GroupSession[]> {
    return this.planning(actor, { id, action: 'group:unplan' }, async ({ query }, now) => {
      const gone = await query(
        `delete from referrals.peer_session
         where programme_id = (select programmes.current()) and group_id = $1 and id = $2 and starts_at > $3
         returning 1`,
        [id, sessionId, now],
      );
      if (gone.length === 0) throw new NotFound();
    });
  }

  private async planning(
    actor: ReferralActor,
    what: { readonly id: string; readonly action: string },
    work: (transaction: Transaction, now: Date) => Promise<unknown>,
  ): Promise<readonly GroupSession[]> {
    return this.transaction(actor, what, async (transaction, now) => {
      await lockGroup(transaction, what.id);
      await work(transaction, now);
      return sessionsOf(transaction, what.id);
    });
  }

  private change(
    actor: ReferralActor,
    what: { readonly id: string; readonly action: string },
    work: (transaction: Transaction, now: Date) => Promise<unknown>,
  ): Promise<GroupSummary> {
    return this.transaction(actor, what, async (transaction, now) => {
      await work(transaction, now);
      const [summary] = await summariesOf(transaction, now, what.id);
      if (!summary) throw new NotFound();
      return summary;
    });
  }

  private async transaction<T>(
    { programme, staffId, role }: ReferralActor,
    { id, action }: { readonly id: string; readonly action: string },
    work: (transaction: Transaction, now: Date) => Promise<T>,
  ): Promise<T> {
    const record = { staffId, role, action, subjectKind: 'group', subjectId: id };
    try {
      return await this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
        const done = await work(transaction, this.clock.now());
        await this.audit.record(transaction, record);
        return done;
      });
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

function changed(before: GroupRow, { region, capacity, offerHours }: ChangeGroup): GroupRow {
  return {
    ...before,
    region: region ?? before.region,
    capacity: capacity ?? before.capacity,
    offer_hours: offerHours ?? before.offer_hours,
  };
}
