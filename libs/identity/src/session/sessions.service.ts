import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role, SessionStage } from '#contract';
import { Clock } from '#platform/clock';
import { KeyRing } from '#platform/crypto';
import { Database, Lane, type Transaction } from '#platform/database';
import { Hints } from '#platform/realtime';

/** What a session is opened as. */
export interface NewSession {
  readonly staffId: string;
  readonly stage: SessionStage;
  /** Code of the programme; only with the stage `signed_in`. */
  readonly programme?: string;
}

/** A session that is alive, and whose it is. */
export interface LiveSession {
  readonly id: string;
  readonly staffId: string;
  readonly stage: SessionStage;
  readonly programme: string | null;
  readonly displayName: string;
  readonly alias: string;
  /** Their role in the session's programme. */
  readonly role: Role | null;
  readonly csrfToken: string;
}

type Row = Omit<LiveSession, 'csrfToken'> & { readonly seenAt: Date; readonly tokenHash: Buffer };

/** One statement and no transaction, for all requests of staff that come at one moment: each begins with it. */
const findSession = {
  name: 'find_sessions',
  text: `select s.id, s.staff_id as "staffId", s.stage, p.code as programme, m.display_name as "displayName", m.alias,
      r.role, s.seen_at as "seenAt", s.token_hash as "tokenHash"
    from identity.session s
    join identity.staff m on m.id = s.staff_id and m.disabled_at is null
    left join programmes.programme p on p.id = s.programme_id
    left join identity.staff_role r on r.staff_id = s.staff_id and r.programme_id = s.programme_id
    where s.token_hash = any($1::bytea[]) and s.expires_at > $2 and s.seen_at > $3`,
};
const touchSession = {
  name: 'touch_session',
  text: 'update identity.session set seen_at = $2 where id = $1',
};

const hour = 3_600_000;
const longestMs = 12 * hour;
const idleMs = hour / 2;
const touchMs = 60_000;
const tokenBytes = 32;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Sessions of staff: opaque, of one stage, dead the moment they end. */
@Injectable()
export class Sessions {
  private readonly lookUps = new Lane<Buffer, Row | undefined>({ write: (hashes) => this.lookUp(hashes) });

  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
    private readonly hints: Hints,
  ) {}

  /** Opens a session in the caller's transaction and gives the token for the cookie. */
  async open({ query }: Transaction, { staffId, stage, programme }: NewSession): Promise<string> {
    const token = randomBytes(tokenBytes).toString('base64url');
    const now = this.clock.now();
    await query(
      `insert into identity.session (id, token_hash, staff_id, programme_id, stage, created_at, seen_at, expires_at)
       values ($1, $2, $3, (select id from programmes.programme where code = $4), $5, $6, $6, $7)`,
      [
        randomUUID(),
        hashOf(token),
        staffId,
        programme ?? null,
        stage,
        now,
        new Date(now.getTime() + longestMs),
      ],
    );
    return token;
  }

  /** The session of a token, if it is alive; its being used is noted at most once a minute. */
  async find(token: string): Promise<LiveSession | undefined> {
    const row = await this.lookUps.add(hashOf(token));
    if (!row) return undefined;
    const now = this.clock.now();
    if (now.getTime() - row.seenAt.getTime() > touchMs)
      await this.database.ask({ ...touchSession, values: [row.id, now] });
    return { ...row, csrfToken: this.csrfToken(token) };
  }

  private async lookUp(hashes: readonly Buffer[]): Promise<(Row | undefined)[]> {
    const now = this.clock.now();
    const rows = await this.database.ask<Row>({
      ...findSession,
      values: [hashes, now, new Date(now.getTime() - idleMs)],
    });
    return hashes.map((hash) => rows.find(({ tokenHash }) => tokenHash.equals(hash)));
  }

  /** What a page of this session must repeat with every changing request. */
  csrfToken(token: string): string {
    return this.keys.keyedHash('csrf', token).toString('base64url');
  }

  /** Which of these sessions are alive; with `touch` their being connected counts as being used. */
  async alive(ids: readonly string[], { touch }: { touch: boolean }): Promise<ReadonlySet<string>> {
    const now = this.clock.now();
    const rows = await this.database.transaction({ kind: 'system' }, async ({ query }) => {
      if (touch) {
        await query('update identity.session set seen_at = $2 where id = any($1::uuid[]) and seen_at > $3', [
          ids,
          now,
          new Date(now.getTime() - idleMs),
        ]);
      }
      return query<{ id: string }>(
        `select s.id from identity.session s join identity.staff m on m.id = s.staff_id and m.disabled_at is null
         where s.id = any($1::uuid[]) and s.expires_at > $2 and s.seen_at > $3`,
        [ids, now, new Date(now.getTime() - idleMs)],
      );
    });
    return new Set(rows.map(({ id }) => id));
  }

  /** Ends one session; its sockets close on every process. */
  async end(transaction: Transaction, id: string): Promise<void> {
    await transaction.query('delete from identity.session where id = $1', [id]);
    this.tell(transaction);
  }

  /** Ends every session of a member of staff. */
  async endAllOf(transaction: Transaction, staffId: string): Promise<void> {
    await transaction.query('delete from identity.session where staff_id = $1', [staffId]);
    this.tell(transaction);
  }

  private tell(transaction: Transaction): void {
    transaction.afterCommit(() => this.hints.tellAll({ kind: 'sessions', programme: '' }));
  }
}
