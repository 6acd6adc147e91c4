import { Module } from '@nestjs/common';
import { ChatModule } from '#chat';
import { ProgrammesModule } from '#programmes';
import { ChatHints } from './chat-hints.service.js';
import { ConversationFeed } from './conversation-feed.service.js';
import { ConversationsController } from './conversations.controller.js';
import { FeedRepair } from './feed-repair.service.js';
import { Presence } from './presence.service.js';
import { QueueBoard } from './queue-board.service.js';
import { Reception } from './reception.service.js';
import { Rooms } from './rooms.js';
import { StaffGateway } from './staff.gateway.js';
import { VisitorGateway } from './visitor.gateway.js';

/** Delivers the chat: how a visitor starts, and the sockets of both sides. */
@Module({
  imports: [ChatModule, ProgrammesModule],
  controllers: [ConversationsController],
  providers: [
    ChatHints,
    ConversationFeed,
    FeedRepair,
    Presence,
    QueueBoard,
    Reception,
    Rooms,
    StaffGateway,
    VisitorGateway,
  ],
  exports: [Reception, Rooms],
})
export class ChatApiModule {}
