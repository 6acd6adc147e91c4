import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Database } from '#platform/database';
import { NotFound } from '#platform/errors';

const kept = 5_000;

/** The data keys of the conversations this process is busy with; the least lately used is forgotten first. */
@Injectable()
export class DataKeys {
  private readonly keys = new Map<string, KeyObject>();

  constructor(
    private readonly ring: KeyRing,
    private readonly database: Database,
  ) {}

  /** The conversation's key from memory, without waiting; the message path asks here first. */
  known(conversationId: string): KeyObject | undefined {
    return this.keys.get(conversationId);
  }

  /** The conversation's key; throws `NotFound` when it is erased or of another programme. */
  async of(programme: string, conversationId: string): Promise<KeyObject> {
    const known = this.keys.get(conversationId);
    if (known) {
      this.remember(conversationId, known);
      return known;
    }
    const [row] = await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query<{ wrapped: Buffer }>('select wrapped from chat.conversation_key where conversation_id = $1', [
        conversationId,
      ]),
    );
    if (!row) throw new NotFound();
    const key = this.ring.unwrap(programme, conversationId, row.wrapped);
    this.remember(conversationId, key);
    return key;
  }

  forget(conversationId: string): void {
    this.keys.delete(conversationId);
  }

  private remember(conversationId: string, key: KeyObject): void {
    this.keys.delete(conversationId);
    this.keys.set(conversationId, key);
    const [oldest] = this.keys.keys();
    if (this.keys.size > kept && oldest !== undefined) this.keys.delete(oldest);
  }
}
