import { Messages, VisitorConversations, type VisitorActor } from '#chat';
import { type MessagePage, visitorNamespace, type VisitorSnapshot } from '#contract';
import { NotFound } from '#platform/errors';
import { HostMap, Public } from '#platform/http';
import {
  decideHandshake,
  Hints,
  SocketAccessGuard,
  SocketErrorFilter,
  SocketPayloadPipe,
} from '#platform/realtime';
import { UseFilters, UseGuards, UsePipes } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import { ChatHints } from './chat-hints.service.js';
import { ConversationFeed } from './conversation-feed.service.js';
import {
  ConversationRefDto,
  FeedbackDto,
  HistoryOfMessagesDto,
  MarkReadDto,
  SendMessageDto,
  SyncMessagesDto,
  TypingDto,
} from './payloads.dto.js';
import { Presence } from './presence.service.js';
import { QueueBoard } from './queue-board.service.js';
import { Rooms } from './rooms.js';

interface VisitorData {
  actor: VisitorActor & { readonly permissions: readonly string[] };
}
type VisitorSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, VisitorData>;

/** The visitors' pages: one socket, one conversation, known by the token of its handshake. */
@WebSocketGateway({ namespace: visitorNamespace })
@UseGuards(SocketAccessGuard)
@UsePipes(SocketPayloadPipe)
@UseFilters(SocketErrorFilter)
export class VisitorGateway
  implements OnGatewayInit<Namespace>, OnGatewayConnection<VisitorSocket>, OnGatewayDisconnect<VisitorSocket>
{
  constructor(
    private readonly hosts: HostMap,
    private readonly conversations: VisitorConversations,
    private readonly messages: Messages,
    private readonly feed: ConversationFeed,
    private readonly board: QueueBoard,
    private readonly presence: Presence,
    private readonly rooms: Rooms,
    private readonly hints: Hints,
    private readonly chatHints: ChatHints,
  ) {}

  afterInit(namespace: Namespace): void {
    this.rooms.attach(namespace.server);
    this.chatHints.listen();
    namespace.use((socket, next) => {
      void decideHandshake(this.identify(socket as VisitorSocket), { socket, next, code: 'not_found' });
    });
  }

  async handleConnection(socket: VisitorSocket): Promise<void> {
    const { programme, conversationId } = socket.data.actor;
    this.feed.follow(programme, conversationId);
    await socket.join(conversationId);
    await this.presence.visitorCame(programme, conversationId, socket.id).catch(() => undefined);
    this.hints.tellAll({ kind: 'queue', programme });
  }

  async handleDisconnect(socket: VisitorSocket): Promise<void> {
    const { programme, conversationId } = socket.data.actor;
    this.feed.unfollow(conversationId);
    await this.presence.visitorLeft(programme, conversationId, socket.id).catch(() => undefined);
    this.hints.tellAll({ kind: 'conversation', programme, id: conversationId });
    this.hints.tellAll({ kind: 'queue', programme });
  }

  @Public()
  @SubscribeMessage('chat:open')
  async open(@ConnectedSocket() { data: { actor } }: VisitorSocket): Promise<VisitorSnapshot> {
    this.feed.follow(actor.programme, actor.conversationId);
    const conversation = await this.conversations.view(actor);
    const page = await this.messages.page(actor);
    this.feed.start(actor.conversationId, page.messages.at(-1)?.seq ?? conversation.lastSeq);
    const place =
      conversation.state === 'waiting'
        ? await this.board.placeOf(actor.programme, actor.conversationId)
        : undefined;
    return { conversation, ...page, ...(place && { place }) };
  }

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

  private async identify(socket: VisitorSocket): Promise<void> {
    const programme = this.hosts.nameOf(socket.handshake.headers.host);
    const { token } = socket.handshake.auth as { token?: unknown };
    if (programme === undefined || programme === 'console' || typeof token !== 'string') throw new NotFound();
    socket.data.actor = { ...(await this.conversations.identify(programme, token)), permissions: [] };
  }
}

/** The socket's own conversation; naming any other is answered as if it did not exist. */
function own({ data: { actor } }: VisitorSocket, { conversationId }: ConversationRefDto): VisitorActor {
  if (conversationId !== actor.conversationId) throw new NotFound();
  return actor;
}
