import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { Database } from '#platform/database';

/** Who is connected to one process, of one programme. */
export interface Connected {
  readonly programme: string;
  /** Conversation to the visitor's newest connection. */
  readonly visitors: ReadonlyMap<string, string>;
  readonly staff: readonly string[];
  /** Name of the process. */
  readonly link: string;
}

/** Leases by which every process knows who is connected to any of them. */
@Injectable()
export class Links {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** Renews the leases of everyone connected to this process, in one statement. */
  async renew({ programme, visitors, staff, link }: Connected): Promise<void> {
    await this.database.call({
      name: 'renew_links',
      text: 'select chat.renew_links($1, $2::uuid[], $3::text[], $4::uuid[], $5)',
      values: [this.keys.pass(programme), [...visitors.keys()], [...visitors.values()], staff, link],
    });
  }

  /** A visitor's connection closed; a newer one elsewhere keeps its lease. */
  async visitorLeft(programme: string, conversationId: string, link: string): Promise<void> {
    await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query(
        'update chat.conversation set visitor_link = null, visitor_seen_at = now() where id = $1 and visitor_link = $2',
        [conversationId, link],
      ),
    );
  }
}
