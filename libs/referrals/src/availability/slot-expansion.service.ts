import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { horizonWeeks, spanOf } from './horizon.js';
import { closuresOf, rulesOf } from './rule-rows.js';
import { type WantedSlot, wantedSlots } from './wanted-slots.js';

/** Where an appointment stands on it a time stays, but is offered no more; any other time that no rule gives goes. */
const withdraw = `
  with gone as (
    select s.id, exists (
      select 1 from referrals.appointment a
      where a.programme_id = s.programme_id and a.host_id = s.host_id and a.state in ('held', 'booked')
        and a.during && s.during) as kept
    from referrals.slot s
    where s.programme_id = (select programmes.current()) and s.host_id = any($1::uuid[]) and s.rule_id is not null
      and s.starts_at > $2 and not exists (
        select 1 from unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[]) as w (host_id, starts_at, ends_at)
        where w.host_id = s.host_id and w.starts_at = s.starts_at and w.ends_at = s.ends_at)
  ), removed as (
    delete from referrals.slot where id in (select id from gone where not kept)
  )
  update referrals.slot s set withdrawn = true where not s.withdrawn and s.id in (select id from gone where kept)
  returning exists (
    select 1 from referrals.appointment a
    where a.programme_id = s.programme_id and a.host_id = s.host_id and a.state = 'booked' and a.during && s.during
  ) as booked`;

const offer = `
  insert into referrals.slot (id, programme_id, host_id, during, rule_id, wall_time, zone)
  select gen_random_uuid(), programmes.current(), w.host_id, tstzrange(w.starts_at, w.ends_at, '[)'),
    w.rule_id, w.wall_time, w.zone
  from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[])
    as w (host_id, starts_at, ends_at, rule_id, wall_time, zone)
  on conflict on constraint slot_once do update
    set rule_id = excluded.rule_id, wall_time = excluded.wall_time, zone = excluded.zone, withdrawn = false
    where slot.withdrawn or slot.rule_id is distinct from excluded.rule_id`;

/** What came of working out times. */
export interface Refreshed {
  /** How many hosts there are. */
  readonly hosts: number;
  /** How many times with a booked appointment no rule gives any more. */
  readonly standing: number;
}

/** Keeps the dated times of hosts what their rules and closures say, 26 weeks ahead. */
@Injectable()
export class SlotExpansion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Works out the times of one host, or of all, in the caller's transaction. */
  async refresh(transaction: Transaction, hostId?: string): Promise<Refreshed> {
    const { query } = transaction;
    // Two who save for the same host come one after the other, or the second would not see the first's rule; booking waits for neither.
    const hosts = await query<{ id: string }>(
      `select id from referrals.host
       where programme_id = (select programmes.current()) and ($1::uuid is null or id = $1) and ended_at is null
       order by id for no key update`,
      [hostId ?? null],
    );
    const ids = hosts.map(({ id }) => id);
    const now = this.clock.now();
    const span = spanOf(now, horizonWeeks);
    const closures = await closuresOf(transaction, span.from, ids);
    const theirs = closures.map(({ hostId: of = null, ...days }) => ({ ...days, hostId: of }));
    const wanted = wantedSlots({ rules: await rulesOf(transaction, ids), closures: theirs }, span, now);
    const column = <Key extends keyof WantedSlot>(key: Key): WantedSlot[Key][] =>
      wanted.map((slot) => slot[key]);
    const times = [column('hostId'), column('startsAt'), column('endsAt')];
    const kept = await query<{ booked: boolean }>(withdraw, [ids, now, ...times]);
    await query(offer, [...times, column('ruleId'), column('wallTime'), column('zone')]);
    return { hosts: ids.length, standing: kept.filter(({ booked }) => booked).length };
  }

  /** The same for all hosts of a programme, since each day there is one more to offer. Safe to run anywhere, any time. */
  async extend(programme: string): Promise<void> {
    await this.database.transaction({ kind: 'system', programme }, (transaction) =>
      this.refresh(transaction),
    );
  }
}
