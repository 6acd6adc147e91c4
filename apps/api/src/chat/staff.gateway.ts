import { ConversationEnd, Desks, deskView, Messages, Taking } from '#chat';
import { type Desk, type DeskSnapshot, type JoinedConversation, staffNamespace } from '#contract';
import { NotFound } from '#platform/errors';
import { ACCESS_CHECK, type AccessCheck, HostMap, Requires } from '#platform/http';
import {
  decideHandshake,
  Hints,
  SocketAccessGuard,
  SocketErrorFilter,
  SocketPayloadPipe,
} from '#platform/realtime';
import { Inject, UseFilters, UseGuards, UsePipes } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Namespace } from 'socket.io';
import { ConversationFeed } from './conversation-feed.service.js';
import { ConversationRefDto, DeskDto, TakeConversationDto } from './payloads.dto.js';
import { Presence } from './presence.service.js';
import { QueueBoard } from './queue-board.service.js';
import { deskRoom, programmeRoom } from './rooms.js';
import { memberOf, StaffConversations, type StaffSocket } from './staff-conversations.js';

/** The consoles: one socket of a signed-in session, in one programme. */
@WebSocketGateway({ namespace: staffNamespace })
@UseGuards(SocketAccessGuard)
@UsePipes(SocketPayloadPipe)
@UseFilters(SocketErrorFilter)
export class StaffGateway
  extends StaffConversations
  implements OnGatewayInit<Namespace>, OnGatewayConnection<StaffSocket>
{
  constructor(
    private readonly hosts: HostMap,
    @Inject(ACCESS_CHECK) private readonly access: AccessCheck,
    desks: Desks,
    private readonly taking: Taking,
    ending: ConversationEnd,
    messages: Messages,
    feed: ConversationFeed,
    private readonly board: QueueBoard,
    private readonly presence: Presence,
    hints: Hints,
  ) {
    super(desks, ending, messages, feed, hints);
  }

  afterInit(namespace: Namespace): void {
    namespace.use((socket, next) => {
      void decideHandshake(this.identify(socket as StaffSocket), { socket, next, code: 'signed_out' });
    });
  }

  async handleConnection(socket: StaffSocket): Promise<void> {
    const { programme, staffId } = memberOf(socket);
    // An administrator's console keeps a socket for its session, and hears nothing of the queue.
    if (!socket.data.actor?.permissions.includes('chat:answer')) return;
    this.presence.staffCame(programme, staffId, socket.id);
    await socket.join([programmeRoom(programme), deskRoom(programme, staffId)]);
    // Held here, because an ended session leaves the socket without an actor before it closes.
    socket.once('disconnect', () => this.presence.staffLeft(programme, staffId, socket.id));
    socket.once('disconnecting', () => {
      const rooms = [...socket.rooms];
      setImmediate(() => rooms.forEach((room) => this.feed.unfollow(room)));
    });
  }

  @Requires('chat:answer')
  @SubscribeMessage('desk:open')
  async openDesk(@ConnectedSocket() socket: StaffSocket): Promise<DeskSnapshot> {
    const member = memberOf(socket);
    const desk = await this.desks.open(member, this.presence.link);
    const mine = await this.desks.mine(member);
    return { desk, queue: await this.board.view(member.programme), mine: mine.map(deskView) };
  }

  @Requires('chat:answer')
  @SubscribeMessage('desk:set')
  async setDesk(
    @ConnectedSocket() socket: StaffSocket,
    @MessageBody() desk: DeskDto,
  ): Promise<{ desk: Desk }> {
    return { desk: await this.desks.set(memberOf(socket), desk) };
  }

  @Requires('chat:answer')
  @SubscribeMessage('queue:take')
  async take(
    @ConnectedSocket() socket: StaffSocket,
    @MessageBody() { conversationId }: TakeConversationDto,
  ): Promise<JoinedConversation> {
    return this.follow(socket, await this.taking.take(memberOf(socket), conversationId));
  }

  @Requires('chat:answer')
  @SubscribeMessage('queue:return')
  async giveBack(
    @ConnectedSocket() socket: StaffSocket,
    @MessageBody() { conversationId }: ConversationRefDto,
  ): Promise<object> {
    await this.taking.giveBack(memberOf(socket), conversationId);
    return {};
  }

  private async identify(socket: StaffSocket): Promise<void> {
    const { host, cookie } = socket.handshake.headers;
    const actor = this.hosts.nameOf(host) === 'console' ? await this.access.staff({ cookie }) : null;
    if (!actor) throw new NotFound();
    socket.data.actor = actor;
    socket.data.sessionId = actor.sessionId;
  }
}
