import { Injectable } from '@nestjs/common';
import type { NoticeChannelView, NoticeFile } from '#contract/takedown';
import { Clock } from '#platform/clock';
import { Conflict } from '#platform/errors';
import { xarfReports } from '../document/host-reports.js';
import type { IssuedNotice } from '../document/issued-notice.js';
import { noticeDocumentOf } from '../document/notice-document.js';
import { xarfSubjectOf } from '../document/xarf-subject.js';
import type { TakedownActor } from '../takedown-actor.js';
import { issuedNotice } from './issued-notice.js';
import { attemptsOf, reportOf } from './notice-channel-rows.js';
import { mayExport } from './notice-export.policy.js';
import { NoticeReading } from './notice-reading.service.js';
import { NoticeStore } from './notice-store.service.js';

/** How a notice went, and the files that a provider can read by machine; each look is recorded. */
@Injectable()
export class NoticeExports {
  constructor(
    private readonly store: NoticeStore,
    private readonly reading: NoticeReading,
    private readonly clock: Clock,
  ) {}

  /** Its tries, what its provider tells by an interface, and what can be downloaded. Throws `NotFound`. */
  channel(actor: TakedownActor, noticeId: string): Promise<NoticeChannelView> {
    const { programme } = actor;
    return this.store.transaction(actor, async (transaction) => {
      const { row, targets } = await this.reading.read(transaction, { programme, noticeId });
      await this.store.record(transaction, actor, { action: 'takedown:read', noticeId });
      const attempts = await attemptsOf(transaction, noticeId);
      const report = await reportOf(transaction, noticeId);
      const document = mayExport(row);
      const hasXarf = document && xarfSubjectOf(row.basis, row.age_class) !== undefined;
      return { attempts, ...(report && { report }), document, xarf: hasXarf ? targets.length : 0 };
    });
  }

  /** As a document of article 16. Throws `NotFound`, and `Conflict` unless it is approved. */
  document(actor: TakedownActor, noticeId: string): Promise<NoticeFile> {
    return this.export(actor, noticeId, (issued) => ({
      name: `${issued.reference}.json`,
      content: noticeDocumentOf(issued),
    }));
  }

  /** As reports of XARF: one, or a list where it has more addresses. Throws `Conflict` too where XARF has no type for it. */
  xarf(actor: TakedownActor, noticeId: string): Promise<NoticeFile> {
    return this.export(actor, noticeId, (issued) => {
      const reports = xarfReports(issued);
      if (reports.length === 0) throw new Conflict();
      return { name: `${issued.reference}-xarf.json`, content: reports.length === 1 ? reports[0] : reports };
    });
  }

  private export(
    actor: TakedownActor,
    noticeId: string,
    write: (issued: IssuedNotice) => NoticeFile,
  ): Promise<NoticeFile> {
    const { programme } = actor;
    return this.store.transaction(actor, async (transaction) => {
      const notice = await this.reading.read(transaction, { programme, noticeId });
      if (!mayExport(notice.row)) throw new Conflict();
      const issued = issuedNotice(notice, { answerTo: notice.sender.email, now: this.clock.now() });
      if (!issued) throw new Conflict();
      await this.store.record(transaction, actor, { action: 'takedown:export', noticeId });
      return write(issued);
    });
  }
}
