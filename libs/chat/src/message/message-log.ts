import { Injectable } from '@nestjs/common';
import { constraintOf, Database, isOutage, isRace } from '#platform/database';
import { KeyRing } from '#platform/crypto';

/** A message ready to be stored; who may write it is decided under the conversation's lock. */
export interface SealedMessage {
  readonly conversationId: string;
  readonly clientMessageId: string;
  /** The counsellor who wrote it; none for the visitor. */
  readonly staffId: string | undefined;
  readonly body: Buffer;
  /** How many words it has; only their sum is stored, because a length of each would say more than its padding hides. */
  readonly words: number;
}

const statement = {
  name: 'append_messages',
  text: 'select chat.append_messages($1, $2::uuid[], $3::uuid[], $4::smallint[], $5::uuid[], $6::int[], $7::int[], $8, $9::smallint[]) as seqs',
};

/** Where each body begins when they stand one after the other; Postgres counts from 1. */
function startsOf(batch: readonly SealedMessage[]): number[] {
  let next = 1;
  return batch.map(({ body }) => (next += body.length) - body.length);
}

/** The append-only log of messages in Postgres. */
@Injectable()
export class MessageLog {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /**
   * Stores a batch of one programme, at most one message of each conversation, in one call and gives each message's sequence number in input order:
   * null for no such conversation, 0 for one its author may not write in now.
   */
  async append(programme: string, batch: readonly SealedMessage[]): Promise<readonly (number | null)[]> {
    const [row] = await this.database.call<{ seqs: (number | null)[] }>({
      ...statement,
      values: [
        this.keys.pass(programme),
        batch.map(({ conversationId }) => conversationId),
        batch.map(({ clientMessageId }) => clientMessageId),
        batch.map(({ staffId }) => (staffId === undefined ? 0 : 1)),
        batch.map(({ staffId }) => staffId ?? null),
        startsOf(batch),
        batch.map(({ body }) => body.length),
        // One value in binary: an array of them would go as text, twice as long and read letter by letter.
        Buffer.concat(batch.map(({ body }) => body)),
        batch.map(({ words }) => words),
      ],
    });
    return row?.seqs ?? [];
  }

  /** Whether the same batch may succeed when written again. */
  mayRepeat(error: unknown): boolean {
    return (
      isOutage(error) || isRace(error) || ['message_once', 'message_pk'].includes(constraintOf(error) ?? '')
    );
  }
}
