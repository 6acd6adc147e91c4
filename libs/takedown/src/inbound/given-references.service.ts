import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import type { Transaction } from '#platform/database';
import { plainReferences, referencesIn } from './reference-words.js';

/** A reference and the notice it was given to. */
export interface GivenTo {
  readonly programme: string;
  readonly noticeId: string;
  readonly reference: string;
}

/** What is looked through, and of which provider it is: a reference says nothing from anyone else. */
export interface Mentioning {
  readonly programme: string;
  readonly providerId: string;
  readonly text: string;
}

/** Knows references of providers again without keeping one of them to be read. */
@Injectable()
export class GivenReferences {
  constructor(private readonly ring: KeyRing) {}

  /** Keeps what a reference is found by; nothing for one that is too short. */
  async keep({ query }: Transaction, { programme, noticeId, reference }: GivenTo): Promise<void> {
    const hashes = this.hashesOf(programme, reference);
    await query(
      `insert into takedown.given_reference (programme_id, notice_id, hash)
       select programmes.current(), $1, hash from unnest($2::bytea[]) hash
       on conflict on constraint given_reference_pk do nothing`,
      [noticeId, hashes],
    );
  }

  /** What a reference is found by. */
  hashesOf(programme: string, reference: string): readonly Buffer[] {
    return plainReferences(reference).map((each) => this.hashOf(programme, each));
  }

  /** Notices to this provider whose reference the text has. */
  async noticesIn({ query }: Transaction, mentioning: Mentioning): Promise<readonly string[]> {
    const { programme, providerId, text } = mentioning;
    const hashes = referencesIn(text).map((each) => this.hashOf(programme, each));
    const rows = await query<{ id: string }>(
      `select distinct n.id from takedown.given_reference r
         join takedown.notice n on n.programme_id = r.programme_id and n.id = r.notice_id
         join takedown.notice_key k on k.programme_id = r.programme_id and k.notice_id = r.notice_id
       where r.programme_id = (select programmes.current()) and r.hash = any($1::bytea[]) and n.provider_id = $2`,
      [hashes, providerId],
    );
    return rows.map(({ id }) => id);
  }

  private hashOf(programme: string, text: string): Buffer {
    return this.ring.keyedHash(`takedown-reference:${programme}`, text);
  }
}
