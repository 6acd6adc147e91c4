import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing, open, seal } from '#platform/crypto';
import type { Transaction } from '#platform/database';

/** A sealed column of a notice, and the row it is in. */
export interface NoticePlace {
  readonly programme: string;
  readonly noticeId: string;
  readonly column:
    | 'notice.explanation'
    | 'notice.provider_reference'
    | 'target.url'
    | 'notice_event.note'
    | 'attempt.message_id'
    | 'escalation.note';
  readonly row: string;
}

type NoticeOwner = Pick<NoticePlace, 'programme' | 'noticeId'>;

/** Seals and opens what a notice says, with a key of its own: once that is gone, so are its addresses and its words. */
@Injectable()
export class SealedNotices {
  constructor(private readonly ring: KeyRing) {}

  /** Makes the key of a notice that was just inserted. */
  async makeKey({ query }: Transaction, { programme, noticeId }: NoticeOwner): Promise<KeyObject> {
    const { key, wrapped } = this.ring.newDataKey(programme, noticeId);
    await query(
      'insert into takedown.notice_key (notice_id, programme_id, wrapped) values ($1, programmes.current(), $2)',
      [noticeId, wrapped],
    );
    return key;
  }

  /** The key of a notice; nothing once it was destroyed. */
  async keyOf({ query }: Transaction, owner: NoticeOwner): Promise<KeyObject | undefined> {
    const [row] = await query<{ wrapped: Buffer }>(
      'select wrapped from takedown.notice_key where programme_id = (select programmes.current()) and notice_id = $1',
      [owner.noticeId],
    );
    return row && this.unwrap(owner, row.wrapped);
  }

  /** A key that was read beside its notice. */
  unwrap({ programme, noticeId }: NoticeOwner, wrapped: Buffer): KeyObject {
    return this.ring.unwrap(programme, noticeId, wrapped);
  }

  seal(key: KeyObject, text: string, place: NoticePlace): Buffer {
    return seal(key, text, nameOf(place));
  }

  open(key: KeyObject, sealed: Buffer, place: NoticePlace): string {
    return open(key, sealed, nameOf(place));
  }
}

function nameOf({ programme, noticeId, column, row }: NoticePlace): string {
  return `${programme}|takedown.${column}|${noticeId}|${row}`;
}
