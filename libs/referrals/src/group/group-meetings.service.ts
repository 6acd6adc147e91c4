import { Injectable } from '@nestjs/common';
import type { GroupSession, PlannedSession, PlanSessions } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { type GroupDeed, GroupStore } from './group-store.service.js';
import { lockGroup, sessionsOf, summariesOf } from './group-row.js';
import { weeklySessions, zone } from './weekly-sessions.js';

/** Plans when groups meet. */
@Injectable()
export class GroupMeetings {
  constructor(private readonly store: GroupStore) {}

  /** All meetings of a group, those that have been too. Throws `NotFound`. */
  list(actor: ReferralActor, id: string): Promise<readonly GroupSession[]> {
    return this.store.transaction(actor, { id, action: 'group:meetings' }, async (transaction, now) => {
      const [group] = await summariesOf(transaction, now, id);
      if (!group) throw new NotFound();
      return sessionsOf(transaction, id);
    });
  }

  /** The meetings that planning would give; stores nothing. Throws `Invalid` for a time that is twice or never. */
  preview(asked: PlanSessions): readonly PlannedSession[] {
    return weeklySessions(asked).map(({ startsAt, endsAt, wallTime }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      wallTime,
      zone,
    }));
  }

  /** Plans meetings at one time on the wall. Throws `Invalid` for a time that is twice or never, `Conflict` for one that meets another, `NotFound`. */
  async plan(actor: ReferralActor, id: string, asked: PlanSessions): Promise<readonly GroupSession[]> {
    const planned = weeklySessions(asked);
    return this.ofGroup(actor, { id, action: 'group:plan' }, ({ query }) =>
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
    return this.ofGroup(actor, { id, action: 'group:unplan' }, async ({ query }, now) => {
      const gone = await query(
        `delete from referrals.peer_session
         where programme_id = (select programmes.current()) and group_id = $1 and id = $2 and starts_at > $3
         returning 1`,
        [id, sessionId, now],
      );
      if (gone.length === 0) throw new NotFound();
    });
  }

  private async ofGroup(
    actor: ReferralActor,
    deed: GroupDeed,
    work: (transaction: Transaction, now: Date) => Promise<unknown>,
  ): Promise<readonly GroupSession[]> {
    return this.store.transaction(actor, deed, async (transaction, now) => {
      await lockGroup(transaction, deed.id);
      await work(transaction, now);
      return sessionsOf(transaction, deed.id);
    });
  }
}
