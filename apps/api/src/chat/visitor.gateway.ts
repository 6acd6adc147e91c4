import { Messages, VisitorConversations } from '#chat';
import { visitorNamespace, type VisitorSnapshot } from '#contract';
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
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Namespace } from 'socket.io';
import { ChatHints } from './chat-hints.service.js';
import { ConversationFeed } from './conversation-feed.service.js';
import { Presence } from './presence.service.js';
import { QueueBoard } from './queue-board.service.js';
import { Rooms } from './rooms.js';
import { type VisitorSocket, VisitorWords } from './visitor-words.js';

/** The visitors' pages: one socket, one conversation, known by the token of its handshake. */
@WebSocketGateway({ namespace: visitorNamespace })
@UseGuards(SocketAccessGuard)
@UsePipes(SocketPayloadPipe)
@UseFilters(SocketErrorFilter)
export class VisitorGateway
  extends VisitorWords
  implements OnGatewayInit<Namespace>, OnGatewayConnection<VisitorSocket>, OnGatewayDisconnect<VisitorSocket>
{
  constructor(
    private readonly hosts: HostMap,
    conversations: VisitorConversations,
    messages: Messages,
    feed: ConversationFeed,
    private readonly board: QueueBoard,
    private readonly presence: Presence,
    private readonly rooms: Rooms,
    hints: Hints,
    private readonly chatHints: ChatHints,
  ) {
    super(conversations, messages, feed, hints);
  }

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

  private async identify(socket: VisitorSocket): Promise<void> {
    const programme = this.hosts.programmeOf(socket.handshake.headers.host);
    const { token } = socket.handshake.auth as { token?: unknown };
    if (programme === undefined || typeof token !== 'string') throw new NotFound();
    socket.data.actor = { ...(await this.conversations.identify(programme, token)), permissions: [] };
  }
}
