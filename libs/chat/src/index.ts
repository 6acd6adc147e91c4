export {
  ConversationClosed,
  ConversationReturned,
  ConversationStarted,
  ConversationTaken,
} from './chat.events.js';
export { AlreadyTaken, AtMaximum, ConversationEnded, MessageTooLong, QueueEmpty } from './chat.errors.js';
export { ChatModule } from './chat.module.js';
export { ComingBack, type ReturnedConversation } from './conversation/coming-back.service.js';
export { ConversationEnd } from './conversation/end-conversation.service.js';
export {
  type ConversationFacts,
  ConversationFactsReader,
  type ConversationRound,
  type SideCount,
} from './conversation/conversation-facts.service.js';
export { ConversationKey } from './conversation/conversation-key.entity.js';
export { Conversation } from './conversation/conversation.entity.js';
export { ConversationStart } from './conversation/start-conversation.service.js';
export { VisitorConversations } from './conversation/visitor-conversations.service.js';
export { type VisitorActor } from './conversation/visitor-sessions.service.js';
export { VisitorSession } from './conversation/visitor-session.entity.js';
export { Message } from './message/message.entity.js';
export { Messages, type Progress, type StoredMessage, type Writer } from './message/messages.service.js';
export { type ConversationRow, deskView, waitingView } from './queue/conversation-row.js';
export { Desk } from './queue/desk.entity.js';
export { Desks, type StaffMember } from './queue/desks.service.js';
export { type Connected, Links } from './queue/links.service.js';
export { deskLeaseMs, Orphans } from './queue/orphans.service.js';
export { Queue, type WaitRange } from './queue/queue.service.js';
export { Taking } from './queue/take.service.js';
