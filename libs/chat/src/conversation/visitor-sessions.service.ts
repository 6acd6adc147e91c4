import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';

/** A visitor's page, by the token it showed. */
export interface VisitorActor {
  readonly programme: string;
  readonly conversationId: string;
}

const sessionHours = 24;
const tokenBytes = 32;

/** A token by which a visitor's page is known; it is stored nowhere. */
export const newVisitorToken = (): string => randomBytes(tokenBytes).toString('base64url');

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Sessions of visitors: each names the one conversation it opens, which may have several. */
@Injectable()
export class VisitorSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session in the caller's transaction; gives its id. */
  async open(
    { query }: Transaction,
    { token, conversationId }: { readonly token: string; readonly conversationId: string },
  ): Promise<string> {
    const id = randomUUID();
    const now = this.clock.now();
    await query(
      `insert into chat.visitor_session (id, programme_id, token_hash, conversation_id, created_at, expires_at)
       values ($1, programmes.current(), $2, $3, $4, $5)`,
      [id, hashOf(token), conversationId, now, new Date(now.getTime() + sessionHours * 3_600_000)],
    );
    return id;
  }

  /** The conversation a token opens; throws `NotFound` for a wrong, foreign or expired one. */
  async identify(programme: string, token: string): Promise<VisitorActor> {
    const [row] = await this.database.transaction({ kind: 'visitor', programme }, ({ query }) =>
      query<{ id: string }>(
        `select conversation_id as id from chat.visitor_session
         where programme_id = (select programmes.current()) and token_hash = $1 and expires_at > $2`,
        [hashOf(token), this.clock.now()],
      ),
    );
    if (!row) throw new NotFound();
    return { programme, conversationId: row.id };
  }
}
