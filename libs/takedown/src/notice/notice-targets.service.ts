import { type KeyObject, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DuplicateTarget, TargetFields } from '#contract/takedown';
import { KeyRing } from '#platform/crypto';
import type { Transaction } from '#platform/database';
import { Invalid } from '#platform/errors';
import { type ReadAddress, readAddress } from '../address/read-address.js';
import { SealedNotices } from './sealed-notices.service.js';
import { openTargetStates } from './targets-after.js';

/** The draft that targets are added to. */
export interface TargetsOwner {
  readonly programme: string;
  readonly noticeId: string;
  readonly providerId: string;
  readonly key: KeyObject;
}

interface NewTarget extends TargetFields {
  readonly index: number;
  readonly address: ReadAddress;
  readonly hash: Buffer;
}

const open = openTargetStates.map((state) => `'${state}'`).join(', ');

/** The predicate is that of the index, so that Postgres knows which one is meant. */
const insert = `
  insert into takedown.target (id, programme_id, notice_id, provider_id, position, kind, url, url_hash, state, state_at,
    previous_id)
  values ($1, programmes.current(), $2, $3, (select coalesce(max(position), 0) + 1 from takedown.target
    where programme_id = (select programmes.current()) and notice_id = $2), $4, $5, $6, 'open', $7, $8)
  on conflict (programme_id, provider_id, url_hash) where state in (${open}) do nothing returning id`;

const holder = `
  select n.number from takedown.target t
  join takedown.notice n on n.programme_id = t.programme_id and n.id = t.notice_id
  where t.programme_id = (select programmes.current()) and t.provider_id = $1 and t.url_hash = $2
    and t.state in (${open}) limit 1`;

/** Adds addresses to a draft: however often one is given, one request about it is open with a provider (B6). */
@Injectable()
export class NoticeTargets {
  constructor(
    private readonly ring: KeyRing,
    private readonly sealed: SealedNotices,
  ) {}

  /** Adds those that are new, in order; gives the others. Throws `Invalid` for what is no address. */
  async add(
    transaction: Transaction,
    owner: TargetsOwner,
    given: { readonly targets: readonly TargetFields[]; readonly now: Date; readonly previousId?: string },
  ): Promise<readonly DuplicateTarget[]> {
    const read = given.targets.map((target, index) => this.read(owner.programme, target, index));
    const duplicates: DuplicateTarget[] = [];
    const seen = new Set<string>();
    for (const target of read) {
      const hash = target.hash.toString('base64');
      if (seen.has(hash)) duplicates.push({ index: target.index });
      else if (!(await this.insert(transaction, owner, { ...target, ...given })))
        duplicates.push({ index: target.index, ...(await holderOf(transaction, owner, target)) });
      seen.add(hash);
    }
    return duplicates;
  }

  private read(programme: string, target: TargetFields, index: number): NewTarget {
    const address = readAddress(target.url);
    if (!address) throw new Invalid(`targets.${index}.url`);
    const hash = this.ring.keyedHash('takedown-address', `${programme}|${address.key}`);
    return { ...target, index, address, hash };
  }

  private async insert(
    { query }: Transaction,
    { programme, noticeId, providerId, key }: TargetsOwner,
    target: NewTarget & { readonly now: Date; readonly previousId?: string },
  ): Promise<boolean> {
    const id = randomUUID();
    const place = { programme, noticeId, column: 'target.url', row: id } as const;
    const url = this.sealed.seal(key, target.address.url, place);
    const added = await query(insert, [
      ...[id, noticeId, providerId, target.kind, url, target.hash, target.now, target.previousId],
    ]);
    return added.length > 0;
  }
}

/** The number of the notice that has it; it may have been closed this very moment. */
async function holderOf(
  { query }: Transaction,
  { providerId }: TargetsOwner,
  { hash }: NewTarget,
): Promise<{ readonly notice?: number }> {
  const [row] = await query<{ number: number }>(holder, [providerId, hash]);
  return row ? { notice: row.number } : {};
}
