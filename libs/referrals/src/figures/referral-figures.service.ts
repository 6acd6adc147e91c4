import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { NextFreeTime, ReferralFiguresView } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { waitingSql } from '../group/waiting-sql.js';
import { localDateAt } from '../local-dates.js';
import type { ReferralActor } from '../referral-actor.js';
import { countedOf } from './counted-figure.js';
import { type CountedRow, countingSql, firstSql, nextFreeSql } from './figures-sql.js';
import { medianOf } from './median-of.js';
import { localDaysBetween, type ReportingPeriod } from './reporting-period.js';

interface FirstRow {
  readonly asked_at: Date;
  readonly starts_at: Date;
}

interface FreeRow {
  readonly id: string;
  readonly starts_at: Date | null;
}

/**
 * Numbers of referrals in a period, as they are: small ones are not hidden and nothing is rounded. Suppression, freezing
 * and publishing are the figures module's.
 */
@Injectable()
export class ReferralFigures {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Those of one programme: of what was booked in the period, of who waits now, and of what is free now. */
  of({ programme, staffId, role }: ReferralActor, period: ReportingPeriod): Promise<ReferralFiguresView> {
    const now = this.clock.now();
    const { from, to, begins, ends } = period;
    return this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
      const { query } = transaction;
      const [counted] = await query<CountedRow>(countingSql, [begins, ends]);
      const first = await query<FirstRow>(firstSql, [begins, ends]);
      const waiting = await query<ReferralFiguresView['waiting'][number]>(waitingSql);
      const free = await query<FreeRow>(nextFreeSql, [now, localDateAt(now).toString()]);
      const subject = { action: 'figures:read', subjectKind: 'appointments' };
      await this.audit.record(transaction, { staffId, role, ...subject });
      const days = medianOf(first.map((each) => localDaysBetween(each.asked_at, each.starts_at)));
      return {
        from,
        to,
        ...numbersOf(counted as CountedRow),
        waiting,
        ...(days !== undefined && { daysToFirst: days }),
        nextFree: free.map((row) => nextFreeOf(row, now)),
      };
    });
  }
}

function numbersOf(
  row: CountedRow,
): Pick<ReferralFiguresView, 'booked' | 'started' | 'noShows' | 'cancelled'> {
  const { booked: base, cancelled } = row;
  return {
    booked: base,
    started: countedOf(row.started, { base, unknown: row.outcome_unknown }),
    noShows: countedOf(row.no_shows, { base, unknown: row.ending_unknown }),
    cancelled,
  };
}

function nextFreeOf({ id: serviceId, starts_at: startsAt }: FreeRow, now: Date): NextFreeTime {
  return { serviceId, ...(startsAt && { days: localDaysBetween(now, startsAt) }) };
}
