import { type KeyObject, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AgeClass, Capacity, NoticeLanguage, TakedownBasis } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import { Invalid } from '#platform/errors';
import type { TakedownActor } from '../takedown-actor.js';
import type { RecordedAuthorisation } from './notice-row.js';
import { SealedNotices } from './sealed-notices.service.js';

/** A notice that is to be begun. */
export interface NewDraft {
  readonly creationKey: string;
  readonly providerId: string;
  readonly contactId?: string | null;
  readonly previousId?: string;
  readonly basis: TakedownBasis;
  readonly ageClass: AgeClass;
  /** Those that the provider takes first, unless it is said which. */
  readonly capacity?: Capacity;
  readonly languages?: readonly NoticeLanguage[];
  readonly explanation?: string;
  readonly authorisation?: RecordedAuthorisation | null;
}

/** A draft that was begun, and its key. */
export interface BegunDraft {
  readonly id: string;
  readonly key: KeyObject;
}

const insert = `
  insert into takedown.notice (id, programme_id, number, creation_key, contact_id, provider_id, previous_id, state,
    state_at, basis, age_class, capacity, languages, authorisation, author_id, created_at)
  select $1, programmes.current(), $2, $3, $4, $5, $6, 'draft', $7, $8, $9,
    coalesce($10, c.capacities[1], 'ordinary'), coalesce($11::text[], c.languages[1:1], '{nl}'), $12, $13, $7
  from (select 1) one left join lateral (
    select f.capacities, f.languages from takedown.channel_profile f
    where f.programme_id = (select programmes.current()) and f.provider_id = $5 order by f.version desc limit 1
  ) c on true`;

/** Begins notices, numbered without holes. */
@Injectable()
export class NoticeDrafts {
  constructor(private readonly sealed: SealedNotices) {}

  /** Id of the notice that this key made before; nothing when it made none. */
  async madeBy({ query }: Transaction, creationKey: string): Promise<string | undefined> {
    const [row] = await query<{ id: string }>(
      `select id from takedown.notice where programme_id = (select programmes.current()) and creation_key = $1`,
      [creationKey],
    );
    return row?.id;
  }

  /** Begins one. Throws `Invalid` for a provider that is not there. */
  async begin(
    transaction: Transaction,
    { programme, staffId }: TakedownActor,
    { draft, now }: { readonly draft: NewDraft; readonly now: Date },
  ): Promise<BegunDraft> {
    const id = randomUUID();
    await mustBeThere(transaction, draft.providerId);
    const number = await nextNumber(transaction);
    await transaction.query(insert, [
      ...[id, number, draft.creationKey, draft.contactId, draft.providerId, draft.previousId, now],
      ...[draft.basis, draft.ageClass, draft.capacity, draft.languages],
      ...[draft.authorisation && JSON.stringify(draft.authorisation), staffId],
    ]);
    const key = await this.sealed.makeKey(transaction, { programme, noticeId: id });
    if (draft.explanation) await this.explain(transaction, { programme, id, key }, draft.explanation);
    return { id, key };
  }

  /** Puts what a draft says in the place of what it said. */
  async explain(
    { query }: Transaction,
    { programme, id, key }: BegunDraft & { readonly programme: string },
    text: string,
  ): Promise<void> {
    const place = { programme, noticeId: id, column: 'notice.explanation', row: id } as const;
    await query(
      'update takedown.notice set explanation = $2 where programme_id = (select programmes.current()) and id = $1',
      [id, text.trim() === '' ? null : this.sealed.seal(key, text, place)],
    );
  }
}

async function mustBeThere({ query }: Transaction, providerId: string): Promise<void> {
  const found = await query(
    'select from takedown.provider where programme_id = (select programmes.current()) and id = $1',
    [providerId],
  );
  if (found.length === 0) throw new Invalid('providerId');
}

/** Whoever comes second waits for the first, so that what was undone leaves no hole. */
async function nextNumber({ query }: Transaction): Promise<number> {
  const [row] = await query<{ last: number }>(
    `insert into takedown.notice_counter (programme_id, last) values (programmes.current(), 1)
     on conflict (programme_id) do update set last = notice_counter.last + 1 returning last`,
  );
  return row?.last ?? 0;
}
