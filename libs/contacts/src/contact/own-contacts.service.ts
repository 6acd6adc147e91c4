import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';

/** Which contacts belong to whoever came back with a return code. */
@Injectable()
export class OwnContacts {
  constructor(private readonly database: Database) {}

  /** Ids of the contacts of a conversation, one of each time its visitor came; nothing of what stands in them. */
  async ofConversation(programme: string, conversationId: string): Promise<readonly string[]> {
    const rows = await this.database.transaction({ kind: 'visitor', programme }, ({ query }) =>
      query<{ id: string }>(
        `select id from contacts.contact
         where programme_id = (select programmes.current()) and conversation_id = $1`,
        [conversationId],
      ),
    );
    return rows.map(({ id }) => id);
  }
}
