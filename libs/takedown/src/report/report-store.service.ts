import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import type { ReportFigures } from '#contract/takedown';
import { Database, type Transaction } from '#platform/database';
import { localYear } from '../local-day.js';
import type { TakedownActor } from '../takedown-actor.js';
import type { ReportRow } from './report-row.js';
import { reportSql, type VersionRow, versionsSql, yearsSql } from './report-sql.js';
import { yearlyReport } from './yearly-report.policy.js';

/** What somebody did with the report of a year. */
export type ReportAct = 'report:read' | 'report:export' | 'report:save' | 'report:publish';

/** Reads what reports are made of, and writes down who did what with them. */
@Injectable()
export class ReportStore {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Every version of a year, the first one first. */
  versions({ query }: Transaction, year: number): Promise<readonly VersionRow[]> {
    return query<VersionRow>(versionsSql, [year]);
  }

  /** Years with something to report, the last first. */
  async years({ query }: Transaction): Promise<readonly number[]> {
    return (await query<{ year: number }>(yearsSql)).map(({ year }) => year);
  }

  /**
   * What may be told of a year: as it was published first, else as it is now. A year is counted once: who has two counts
   * of it sees between them the one notice that was settled in the meantime.
   */
  async figures(
    { query }: Transaction,
    year: number,
    versions: readonly VersionRow[],
  ): Promise<ReportFigures> {
    const published = versions.find(({ figures }) => figures !== null);
    if (published) return published.figures as ReportFigures;
    const { begins, ends } = localYear(year);
    return yearlyReport(await query<ReportRow>(reportSql, [begins, ends]), year);
  }

  record(transaction: Transaction, { staffId, role }: TakedownActor, action: ReportAct): Promise<void> {
    return this.audit.record(transaction, { staffId, role, action, subjectKind: 'flagger_report' });
  }

  transaction<T>(
    { programme, staffId }: TakedownActor,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, work);
  }
}
