import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { NoticeTransitions } from '../notice/notice-transitions.service.js';
import { SealedNotices } from '../notice/sealed-notices.service.js';
import { type AskedNotice, keepReport, takeDueReports } from './api-report-sql.js';
import type { ApiReport } from './notice-api.js';
import { NoticeApis } from './notice-apis.service.js';

/** Asks interfaces what became of the notices they took. It only ever says that they have it: what was decided, a person reads. */
@Injectable()
export class ApiPolling {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly apis: NoticeApis,
    private readonly sealed: SealedNotices,
    private readonly transitions: NoticeTransitions,
  ) {}

  /** Asks about whatever of a programme is due; nothing where it has no interface. */
  async poll(programme: string): Promise<void> {
    if (!this.apis.has(programme)) return;
    const now = this.clock.now();
    const due = await this.database.transaction({ kind: 'system', programme }, (transaction) =>
      takeDueReports(transaction, now),
    );
    await Promise.all(due.map((notice) => this.ask(programme, notice)));
  }

  /** Outside of any transaction: the other side may be slow. */
  private async ask(programme: string, notice: AskedNotice): Promise<void> {
    const api = await this.apis.of(programme, notice.providerId);
    const report = await api?.poll(this.referenceOf(programme, notice));
    if (report) await this.keep(programme, notice.id, report);
  }

  private referenceOf(programme: string, { id, wrapped, reference }: AskedNotice): string {
    const owner = { programme, noticeId: id };
    const place = { ...owner, column: 'notice.provider_reference', row: id } as const;
    return this.sealed.open(this.sealed.unwrap(owner, wrapped), reference, place);
  }

  private async keep(programme: string, noticeId: string, report: ApiReport): Promise<void> {
    await this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const state = await keepReport(transaction, { noticeId, report, now: this.clock.now() });
      if (state === 'sent') await this.transitions.apply(transaction, { noticeId, act: 'acknowledge' });
    });
  }
}
