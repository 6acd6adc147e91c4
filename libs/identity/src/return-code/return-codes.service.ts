import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { KeyRing, stretchLightly } from '#platform/crypto';
import { Database } from '#platform/database';
import { NotFound } from '#platform/errors';
import { lettersOf, newReturnCode } from './return-code.js';

/** What a code can find again. */
export type SubjectKind = 'conversation' | 'report';

/** One conversation or report. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** A subject in its programme. */
export interface SubjectPlace extends Subject {
  readonly programme: string;
}

const dayMs = 86_400_000;
/** A code that was shown and not typed back is gone after an hour. */
const unconfirmedMs = 3_600_000;
const worksDays = 90;
/** No code of ours is as long; what is longer is refused before it costs anything. */
const mostLetters = 200;

/**
 * Codes with which a visitor finds their conversation or report again. A code is stretched and then hashed with a
 * key outside the database: whoever has the tables has no code, and one look-up finds it.
 */
@Injectable()
export class ReturnCodes {
  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
  ) {}

  /** A new code for the subject, told only here; it opens nothing until {@link confirm}. Throws `TooMany`. */
  async offer({ programme, kind, id }: SubjectPlace): Promise<readonly string[]> {
    const words = newReturnCode();
    const lookup = await this.lookupOf(programme, words.join(''));
    const until = new Date(this.clock.now().getTime() + unconfirmedMs);
    await this.database.transaction({ kind: 'visitor', programme }, async ({ query }) => {
      await query(
        `delete from identity.return_code
         where programme_id = (select programmes.current()) and subject_kind = $1 and subject_id = $2
           and confirmed_at is null`,
        [kind, id],
      );
      await query(
        `insert into identity.return_code (id, programme_id, subject_kind, subject_id, lookup, expires_at)
         values ($1, programmes.current(), $2, $3, $4, $5)`,
        [randomUUID(), kind, id, lookup, until],
      );
    });
    return words;
  }

  /** Makes the code count from now on, in place of any other of the subject; throws `NotFound` when it was typed differently. */
  async confirm({ programme, kind, id }: SubjectPlace, typed: string): Promise<Date> {
    const lookup = await this.lookupOf(programme, lettersOf(typed));
    const now = this.clock.now();
    const until = new Date(now.getTime() + worksDays * dayMs);
    return this.database.transaction({ kind: 'visitor', programme }, async ({ query }) => {
      const rows = await query<{ expires_at: Date }>(
        `update identity.return_code set confirmed_at = coalesce(confirmed_at, $4),
           expires_at = case when confirmed_at is null then $5 else expires_at end
         where programme_id = (select programmes.current()) and lookup = $1 and subject_kind = $2 and subject_id = $3
           and expires_at > $4 returning expires_at`,
        [lookup, kind, id, now, until],
      );
      const [row] = rows;
      if (!row) throw new NotFound();
      await query(
        `delete from identity.return_code
         where programme_id = (select programmes.current()) and subject_kind = $1 and subject_id = $2 and lookup <> $3`,
        [kind, id, lookup],
      );
      return row.expires_at;
    });
  }

  /** What the code finds; nothing for a wrong, unconfirmed, ended or foreign one, after the same work. Throws `TooMany`. */
  async find(programme: string, typed: string): Promise<Subject | undefined> {
    const lookup = await this.lookupOf(programme, lettersOf(typed));
    const [row] = await this.database.transaction({ kind: 'visitor', programme }, ({ query }) =>
      query<Subject>(
        `select subject_kind as kind, subject_id as id from identity.return_code
         where programme_id = (select programmes.current()) and lookup = $1 and confirmed_at is not null
           and expires_at > $2`,
        [lookup, this.clock.now()],
      ),
    );
    return row;
  }

  /** Removes codes that work no more; gives how many. Safe to run anywhere, any time. */
  async removeEnded(programme: string): Promise<number> {
    const rows = await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query<{ id: string }>(
        `delete from identity.return_code
         where programme_id = (select programmes.current()) and expires_at <= $1 returning id`,
        [this.clock.now()],
      ),
    );
    return rows.length;
  }

  private async lookupOf(programme: string, letters: string): Promise<Buffer> {
    const salt = this.ring.keyedHash('return-code-salt', programme).subarray(0, 16);
    const stretched = await stretchLightly('return-code', letters.slice(0, mostLetters), salt);
    return this.ring.keyedHash(`return-code:${programme}`, stretched);
  }
}
