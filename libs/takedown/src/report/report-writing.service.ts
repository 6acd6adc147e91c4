import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FlaggerReport, PublishReport, SaveReport } from '#contract/takedown';
import { Clock } from '#platform/clock';
import { constraintOf, type Transaction } from '#platform/database';
import { Conflict, Invalid } from '#platform/errors';
import type { TakedownActor } from '../takedown-actor.js';
import { FlaggerReports } from './flagger-reports.service.js';
import { ReportStore } from './report-store.service.js';
import type { VersionRow } from './report-sql.js';
import { draftOf, isOver } from './report-view.policy.js';

/** Writes the report of a year, and publishes it. */
@Injectable()
export class ReportWriting {
  constructor(
    private readonly store: ReportStore,
    private readonly reports: FlaggerReports,
    private readonly clock: Clock,
  ) {}

  /** Stores the text of the version being written. Throws `Conflict` when it changed since. */
  async save(actor: TakedownActor, year: number, asked: SaveReport): Promise<FlaggerReport> {
    try {
      return await this.store.transaction(actor, async (transaction) => {
        const versions = await this.store.versions(transaction, year);
        const draft = draftOf(versions);
        if ((draft?.revision ?? 0) !== asked.revision) throw new Conflict();
        if (draft) await this.update(transaction, actor, { draft, asked });
        else await this.insert(transaction, actor, { year, version: versions.length + 1, asked });
        await this.store.record(transaction, actor, 'report:save');
        return this.reports.view(transaction, { year });
      });
    } catch (error) {
      if (constraintOf(error) === 'flagger_report_once') throw new Conflict();
      throw error;
    }
  }

  /**
   * Publishes the version being written, for good. Throws `Invalid` for a year that is not over, a text that is missing and
   * a later version without a reason, and `Conflict` when it changed since.
   */
  async publish(actor: TakedownActor, year: number, asked: PublishReport): Promise<FlaggerReport> {
    const now = this.clock.now();
    if (!isOver(year, now)) throw new Invalid('year');
    return this.store.transaction(actor, async (transaction) => {
      const versions = await this.store.versions(transaction, year);
      const draft = draftOf(versions);
      if (!draft || draft.revision !== asked.revision) throw new Conflict();
      if (draft.text_nl.trim() === '' || draft.text_en.trim() === '') throw new Invalid('text');
      const reason = asked.reason?.trim() ?? '';
      if (draft.version > 1 && reason === '') throw new Invalid('reason');
      const figures = await this.store.figures(transaction, year, versions);
      const changed = await transaction.query(
        `update takedown.flagger_report
         set published_at = $3, published_by = $4, figures = $5, reason = $6, revision = revision + 1
         where programme_id = (select programmes.current()) and id = $1 and revision = $2 and published_at is null
         returning id`,
        [
          ...[draft.id, draft.revision, now, actor.staffId, JSON.stringify(figures)],
          draft.version > 1 ? reason : null,
        ],
      );
      if (changed.length === 0) throw new Conflict();
      await this.store.record(transaction, actor, 'report:publish');
      return this.reports.view(transaction, { year, version: draft.version });
    });
  }

  private async update(
    { query }: Transaction,
    { staffId }: TakedownActor,
    { draft, asked }: { readonly draft: VersionRow; readonly asked: SaveReport },
  ): Promise<void> {
    const changed = await query(
      `update takedown.flagger_report
       set text_nl = $3, text_en = $4, saved_at = $5, saved_by = $6, revision = revision + 1
       where programme_id = (select programmes.current()) and id = $1 and revision = $2 returning id`,
      [draft.id, asked.revision, asked.text.nl, asked.text.en, this.clock.now(), staffId],
    );
    if (changed.length === 0) throw new Conflict();
  }

  private async insert(
    { query }: Transaction,
    { staffId }: TakedownActor,
    { year, version, asked }: { readonly year: number; readonly version: number; readonly asked: SaveReport },
  ): Promise<void> {
    await query(
      `insert into takedown.flagger_report
         (id, programme_id, year, version, text_nl, text_en, saved_at, saved_by)
       values ($1, programmes.current(), $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), year, version, asked.text.nl, asked.text.en, this.clock.now(), staffId],
    );
  }
}
