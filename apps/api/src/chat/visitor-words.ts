import type { Messages, VisitorActor, VisitorConversations } from '#chat';
import type { MessagePage } from '#contract';
import { NotFound } from '#platform/errors';
import { Public } from '#platform/http';
import type { Hints } from '#platform/realtime';
import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
import type { DefaultEventsMap, Socket } from 'socket.io';
import type { ConversationFeed } from './conversation-feed.service.js';
import {
  ConversationRefDto,
  FeedbackDto,
  HistoryOfMessagesDto,
  MarkReadDto,
  SendMessageDto,
  SyncMessagesDto,
  TypingDto,
} from './payloads.dto.js';

interface VisitorData {
  actor: VisitorActor & { readonly permissions: readonly string[] };
}

/** The socket of a visitor's page. */
export type VisitorSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, VisitorData>;

/** What a visitor does in their one conversation. */
export abstract class VisitorWords {
  protected constructor(
    protected readonly conversations: VisitorConversations,
    protected readonly messages: Messages,
    protected readonly feed: ConversationFeed,
    protected readonly hints: Hints,
  ) {}

  @Public()
  @SubscribeMessage('chat:send')
  async send(
    @ConnectedSocket() socket: VisitorSocket,
    @MessageBody() message: SendMessageDto,
  ): Promise<{ seq: number }> {
    const { programme } = own(socket, message);
    const { seq, text, at } = await this.messages.send({ programme }, message);
    const { conversationId, clientMessageId } = message;
    this.feed.stored(
      { conversationId, seq, author: 'visitor', clientMessageId, text, at: at.toISOString() },
      socket.id,
    );
    this.hints.tellOthers({ kind: 'message', programme, id: conversationId, seq });
    return { seq };
  }

  @Public()
  @SubscribeMessage('chat:sync')
  sync(
    @ConnectedSocket() socket: VisitorSocket,
    @MessageBody() asked: SyncMessagesDto,
  ): Promise<MessagePage> {
    return this.messages.page({ ...own(socket, asked), after: asked.after });
  }

  @Public()
  @SubscribeMessage('chat:history')
  history(
    @ConnectedSocket() socket: VisitorSocket,
    @MessageBody() asked: HistoryOfMessagesDto,
  ): Promise<MessagePage> {
    return this.messages.page({ ...own(socket, asked), before: asked.before });
  }

  @Public()
  @SubscribeMessage('chat:read')
  async read(@ConnectedSocket() socket: VisitorSocket, @MessageBody() mark: MarkReadDto): Promise<object> {
    await this.conversations.markRead(own(socket, mark), mark.seq);
    return {};
  }

  @Public()
  @SubscribeMessage('chat:typing')
  typing(
    @ConnectedSocket() socket: VisitorSocket,
    @MessageBody() { conversationId, typing }: TypingDto,
  ): object {
    const { programme } = own(socket, { conversationId });
    this.hints.tellAll({ kind: 'typing', programme, id: conversationId, seq: typing ? 1 : 0, by: 'visitor' });
    return {};
  }

  @Public()
  @SubscribeMessage('chat:end')
  async end(
    @ConnectedSocket() socket: VisitorSocket,
    @MessageBody() asked: ConversationRefDto,
  ): Promise<object> {
    await this.conversations.end(own(socket, asked), 'visitor');
    return {};
  }

  @Public()
  @SubscribeMessage('chat:leave')
  async leave(
    @ConnectedSocket() socket: VisitorSocket,
    @MessageBody() asked: ConversationRefDto,
  ): Promise<object> {
    await this.conversations.end(own(socket, asked), 'visitor_exit');
    return {};
  }

  @Public()
  @SubscribeMessage('chat:feedback')
  async feedback(
    @ConnectedSocket() socket: VisitorSocket,
    @MessageBody() asked: FeedbackDto,
  ): Promise<object> {
    await this.conversations.answer(own(socket, asked), asked.helped);
    return {};
  }
}

/** The socket's own conversation; naming any other is answered as if it did not exist. */
function own({ data: { actor } }: VisitorSocket, { conversationId }: ConversationRefDto): VisitorActor {
  if (conversationId !== actor.conversationId) throw new NotFound();
  return actor;
}
