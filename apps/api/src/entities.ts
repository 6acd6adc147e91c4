import { Conversation, ConversationKey, Desk, Message, VisitorSession } from '#chat';

/** Every entity of the product; a test compares them with the migrated schema. */
export const entities = [Conversation, ConversationKey, Desk, Message, VisitorSession];
