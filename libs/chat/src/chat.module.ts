import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ComingBack } from './conversation/coming-back.service.js';
import { ConversationEnd } from './conversation/end-conversation.service.js';
import { ConversationFactsReader } from './conversation/conversation-facts.service.js';
import { ConversationStart } from './conversation/start-conversation.service.js';
import { VisitorConversations } from './conversation/visitor-conversations.service.js';
import { VisitorSessions } from './conversation/visitor-sessions.service.js';
import { DataKeys } from './message/data-keys.js';
import { MessageLog } from './message/message-log.js';
import { Messages } from './message/messages.service.js';
import { Desks } from './queue/desks.service.js';
import { Links } from './queue/links.service.js';
import { Orphans } from './queue/orphans.service.js';
import { Queue } from './queue/queue.service.js';
import { Taking } from './queue/take.service.js';

const services = [
  ComingBack,
  ConversationEnd,
  ConversationFactsReader,
  ConversationStart,
  Desks,
  Links,
  Messages,
  Orphans,
  Queue,
  Taking,
  VisitorConversations,
];

@Module({
  imports: [AuditModule],
  providers: [...services, DataKeys, MessageLog, VisitorSessions],
  exports: services,
})
export class ChatModule {}
