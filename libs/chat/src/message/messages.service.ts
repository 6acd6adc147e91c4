import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { limits, type MessagePage, type MessageView, type SendMessage } from '#contract';
import { Clock } from '#platform/clock';
import { open, seal } from '#platform/crypto';
import { Database, type Lanes, type Transaction } from '#platform/database';
import { DataKeys } from './data-keys.js';
import { messageLanes } from './message-lane.js';
import { MessageLog, type SealedMessage } from './message-log.js';
import { messageText } from './message-text.js';
import { wordCount } from './word-count.js';

/** Who writes: a counsellor by id, or the visitor. */
export interface Writer {
  readonly programme: string;
  readonly staffId?: string;
}

/** A message that was just stored, or was before: `at` is then the instant of the repetition. */
export interface StoredMessage {
  readonly seq: number;
  readonly text: string;
  readonly at: Date;
}

/** Which part of a conversation to read, in messages. */
export interface PageRequest {
  readonly programme: string;
  readonly conversationId: string;
  /** The lines after this number, oldest first in time; or those before `before`; or the newest. */
  readonly after?: number;
  readonly before?: number;
  readonly size?: number;
}

/** How far a conversation is, and how far each side has read; numbers of lines. */
export interface Progress {
  readonly lastSeq: number;
  readonly visitorReadSeq: number;
  readonly counsellorReadSeq: number;
}

interface MessageRow {
  readonly conversation_id: string;
  readonly seq: number;
  readonly client_message_id: string;
  readonly author: number;
  readonly line: string | null;
  readonly body: Buffer | null;
  readonly sent_at: Date;
  readonly alias: string | null;
}

const authorNames = ['visitor', 'counsellor', 'system'] as const;

/** Seals, stores and reads messages. */
@Injectable()
export class Messages {
  private readonly lanes: Lanes<SealedMessage, number>;

  constructor(
    private readonly database: Database,
    log: MessageLog,
    private readonly keys: DataKeys,
    private readonly clock: Clock,
  ) {
    this.lanes = messageLanes(log);
  }

  /** Stores a message and resolves after its commit; the same client id again gives the same number. */
  async send(
    writer: Writer,
    { conversationId, clientMessageId, text: typed }: SendMessage,
  ): Promise<StoredMessage> {
    const text = messageText(typed);
    const key = this.keys.known(conversationId) ?? (await this.keys.of(writer.programme, conversationId));
    const body = seal(key, text, placeOf(writer.programme, conversationId, clientMessageId));
    const at = this.clock.now();
    const { staffId } = writer;
    const message = { conversationId, clientMessageId, staffId, body, words: wordCount(text) };
    const seq = await this.lanes.add(writer.programme, message);
    return { seq, text, at };
  }

  /** A run of messages in rising order; the caller has checked that the reader may see the conversation. */
  async page(request: PageRequest): Promise<MessagePage> {
    const rows = await this.database.transaction(
      { kind: 'system', programme: request.programme },
      (transaction) => this.rows(transaction, request),
    );
    const size = request.size ?? limits.pageSize;
    const wanted = rows.slice(0, size);
    if (request.after === undefined) wanted.reverse();
    const key = wanted.some(({ body }) => body)
      ? await this.keys.of(request.programme, request.conversationId)
      : undefined;
    return { messages: wanted.map((row) => view(request.programme, row, key)), more: rows.length > size };
  }

  /** How far conversations of a programme are, by id. */
  async progress(
    programme: string,
    conversationIds: readonly string[],
  ): Promise<ReadonlyMap<string, Progress>> {
    const rows = await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query<Progress & { id: string }>(
        `select id, last_seq as "lastSeq", visitor_read_seq as "visitorReadSeq",
           counsellor_read_seq as "counsellorReadSeq"
         from chat.conversation where id = any($1::uuid[])`,
        [conversationIds],
      ),
    );
    return new Map(rows.map(({ id, ...progress }) => [id, progress]));
  }

  private rows(
    transaction: Transaction,
    { conversationId, after, before, size = limits.pageSize }: PageRequest,
  ): Promise<MessageRow[]> {
    const [bound, direction] = after === undefined ? ['m.seq < $2', 'desc'] : ['m.seq > $2', 'asc'];
    return transaction.query<MessageRow>(
      `select m.conversation_id, m.seq, m.client_message_id, m.author, m.line, m.body, m.sent_at, s.alias
       from chat.message m left join identity.staff s on s.id = m.staff_id
       where m.conversation_id = $1 and ${bound} order by m.seq ${direction} limit $3`,
      [conversationId, after ?? before ?? 2_147_483_647, size + 1],
    );
  }
}

/** Where a message's text belongs; its client id stands for the row, whose number does not exist yet. */
function placeOf(programme: string, conversationId: string, clientMessageId: string): string {
  return `${programme}|chat.message|body|${conversationId}|${clientMessageId}`;
}

function view(programme: string, row: MessageRow, key: KeyObject | undefined): MessageView {
  const { conversation_id: conversationId, client_message_id: clientMessageId, alias } = row;
  const text =
    row.body && key
      ? open(key, row.body, placeOf(programme, conversationId, clientMessageId))
      : (row.line ?? '');
  return {
    conversationId,
    seq: row.seq,
    author: authorNames[row.author] ?? 'system',
    clientMessageId,
    text,
    ...(alias && { alias }),
    at: row.sent_at.toISOString(),
  };
}
