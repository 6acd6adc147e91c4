import { Injectable } from '@nestjs/common';
import type { CallerFigures } from '#contract';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import type { ContactActor } from '../contact/contact.policy.js';
import { linksKeptSince } from './caller-link.policy.js';

/** Hours for which an event of a telephone system is remembered: far longer than its signature holds. */
const eventHours = 24;

/** Links with the local year of their contact, and whether they are older than `$1`. */
const links = `select l.caller_id, l.certainty, c.started_at < $1::timestamptz as old,
    extract(year from c.started_at at time zone 'Europe/Amsterdam')::int as year
  from contacts.caller_link l join contacts.contact c on c.id = l.contact_id
  where l.programme_id = (select programmes.current())`;

/**
 * Someone counts when the last of their links of a year goes, so the sum with those who still have one stays the
 * same. Each probable link may be somebody else: then it is one more.
 */
const countLeaving = `
  insert into contacts.caller_year (programme_id, year, at_least, at_most)
  select programmes.current(), year, count(*) filter (where leaves),
    count(*) filter (where leaves_for_certain) + sum(probable_leaving)
  from (
    select year, caller_id, bool_and(old) as leaves,
      bool_and(old) filter (where certainty = 'certain') as leaves_for_certain,
      count(*) filter (where old and certainty = 'probable') as probable_leaving
    from (${links}) link group by year, caller_id having bool_or(old)
  ) person group by year
  on conflict on constraint caller_year_pk do update
    set at_least = caller_year.at_least + excluded.at_least, at_most = caller_year.at_most + excluded.at_most`;

const figures = `
  select year, sum(at_least)::int as "atLeast", sum(at_most)::int as "atMost" from (
    select year, at_least, at_most from contacts.caller_year
    where programme_id = (select programmes.current())
    union all
    select year, 1, max((certainty = 'certain')::int) + count(*) filter (where certainty = 'probable')
    from (${links}) link group by year, caller_id
  ) known group by year order by year desc`;

/** Counts people by year, and forgets who they were when their time has come. */
@Injectable()
export class CallerYears {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many people let themselves be known again in each year; the same before and after their links were dropped. */
  figures({ programme, staffId }: ContactActor): Promise<CallerFigures> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, async ({ query }) => ({
      years: await query<CallerFigures['years'][number]>(figures, [linksKeptSince(this.clock.now())]),
    }));
  }

  /** Drops what is a year old: links, callers without any, and events of telephone systems after a day. Doing it again changes nothing. */
  async forget(programme: string): Promise<void> {
    const now = this.clock.now();
    const since = linksKeptSince(now);
    const eventsSince = new Date(now.getTime() - eventHours * 3_600_000);
    await this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      await dropLinks(transaction, since);
      await transaction.query(
        `delete from contacts.caller r where r.programme_id = (select programmes.current()) and r.created_at < $1
           and not exists (select from contacts.caller_link l where l.caller_id = r.id)`,
        [since],
      );
      await transaction.query(
        'delete from contacts.telephony_event where programme_id = (select programmes.current()) and told_at < $1',
        [eventsSince],
      );
    });
  }
}

/** Counted and dropped in one transaction, and by one process at a time: nobody is counted twice or lost. */
async function dropLinks({ query }: Transaction, since: Date): Promise<void> {
  await query(
    `select pg_advisory_xact_lock(hashtextextended('caller-years:' || programmes.current()::text, 0))`,
  );
  await query(countLeaving, [since]);
  await query(
    `delete from contacts.caller_link l using contacts.contact c
     where l.programme_id = (select programmes.current()) and c.id = l.contact_id and c.started_at < $1`,
    [since],
  );
}
