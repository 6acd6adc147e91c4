import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A conversation's data key, wrapped by its programme's; deleting the row erases the conversation. */
@Entity({ schema: 'chat', name: 'conversation_key' })
export class ConversationKey {
  @PrimaryColumn('uuid', { name: 'conversation_id', primaryKeyConstraintName: 'conversation_key_pk' })
  conversationId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('bytea')
  wrapped: Buffer;
}
