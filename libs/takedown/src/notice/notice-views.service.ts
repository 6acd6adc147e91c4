import { Injectable } from '@nestjs/common';
import type { NoticeEventView, NoticeState, NoticeView } from '#contract/takedown';
import { Clock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import type { TakedownActor } from '../takedown-actor.js';
import { NoticeReading } from './notice-reading.service.js';
import { noticeViewOf } from './notice-view.js';
import type { ReadNotice } from './read-notice.js';
import { SealedNotices } from './sealed-notices.service.js';

interface EventRow {
  readonly id: string;
  readonly at: Date;
  readonly act: string;
  readonly to_state: NoticeState;
  readonly by: string | null;
  readonly note: Buffer | null;
}

const events = `
  select e.id, e.at, e.act, e.to_state, s.display_name as by, e.note
  from takedown.notice_event e left join identity.staff s on s.id = e.staff_id
  where e.programme_id = (select programmes.current()) and e.notice_id = $1 order by e.at, e.id`;

/** Shows a notice to whoever asks; recording that is for the caller. */
@Injectable()
export class NoticeViews {
  constructor(
    private readonly reading: NoticeReading,
    private readonly sealed: SealedNotices,
    private readonly clock: Clock,
  ) {}

  /** One notice, whole. Throws `NotFound`. */
  async view(transaction: Transaction, actor: TakedownActor, noticeId: string): Promise<NoticeView> {
    const { programme } = actor;
    const notice = await this.reading.read(transaction, { programme, noticeId });
    const rows = await transaction.query<EventRow>(events, [noticeId]);
    return noticeViewOf(
      {
        notice,
        events: rows.map((row) => this.eventOf(programme, notice, row)),
        providerReference: this.referenceOf(programme, notice),
      },
      actor,
      this.clock.now(),
    );
  }

  private eventOf(programme: string, { row, key }: ReadNotice, event: EventRow): NoticeEventView {
    const place = { programme, noticeId: row.id, column: 'notice_event.note', row: event.id } as const;
    return {
      at: event.at.toISOString(),
      act: event.act,
      to: event.to_state,
      ...(event.by !== null && { by: event.by }),
      ...(event.note !== null && { note: this.sealed.open(key, event.note, place) }),
    };
  }

  private referenceOf(programme: string, { row, key }: ReadNotice): string | undefined {
    if (row.provider_reference === null) return undefined;
    const place = { programme, noticeId: row.id, column: 'notice.provider_reference', row: row.id } as const;
    return this.sealed.open(key, row.provider_reference, place);
  }
}
