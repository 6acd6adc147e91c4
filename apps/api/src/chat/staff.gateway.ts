import {
  deskView,
  Desks,
  type ConversationRow,
  ConversationEnd,
  Messages,
  type StaffMember,
  Taking,
} from '#chat';
import {
  staffNamespace,
  type Desk,
  type DeskSnapshot,
  type JoinedConversation,
  type MessagePage,
} from '#contract';
import { NotFound } from '#platform/errors';
import { ACCESS_CHECK, type AccessCheck, HostMap, Requires, type StaffActor } from '#platform/http';
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
import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import { ConversationFeed } from './conversation-feed.service.js';
import {
  ConversationRefDto,
  DeskDto,
  HistoryOfMessagesDto,
  MarkReadDto,
  SendMessageDto,
  SyncMessagesDto,
  TakeConversationDto,
  TypingDto,
} from './payloads.dto.js';
import { Presence } from './presence.service.js';
import { QueueBoard } from './queue-board.service.js';
import { deskRoom, programmeRoom } from './rooms.js';

interface StaffData {
  actor: StaffActor | undefined;
  /** Stays when the actor is gone, so the socket of an ended session can be found. */
  sessionId: string;
}
type StaffSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, StaffData>;

/** The consoles: one socket of a signed-in session, in one programme. */
@WebSocketGateway({ namespace: staffNamespace })
@UseGuards(SocketAccessGuard)
@UsePipes(SocketPayloadPipe)
@UseFilters(SocketErrorFilter)
export class StaffGateway implements OnGatewayInit<Namespace>, OnGatewayConnection<StaffSocket> {
  constructor(
    private readonly hosts: HostMap,
    @Inject(ACCESS_CHECK) private readonly access: AccessCheck,
    private readonly desks: Desks,
    private readonly taking: Taking,
    private readonly ending: ConversationEnd,
    private readonly messages: Messages,
    private readonly feed: ConversationFeed,
    private readonly board: QueueBoard,
    private readonly presence: Presence,
    private readonly hints: Hints,
  ) {}

  afterInit(namespace: Namespace): void {
    namespace.use((socket, next) => {
      void decideHandshake(this.identify(socket as StaffSocket), { socket, next, code: 'signed_out' });
    });
  }

  async handleConnection(socket: StaffSocket): Promise<void> {
    const { programme, staffId } = memberOf(socket);
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

  @Requires('chat:answer')
  @SubscribeMessage('chat:join')
  join(
    @ConnectedSocket() socket: StaffSocket,
    @MessageBody() { conversationId }: ConversationRefDto,
  ): Promise<JoinedConversation> {
    return this.follow(socket, conversationId);
  }

  @Requires('chat:answer')
  @SubscribeMessage('chat:send')
  async send(
    @ConnectedSocket() socket: StaffSocket,
    @MessageBody() message: SendMessageDto,
  ): Promise<{ seq: number }> {
    const { conversationId, clientMessageId } = message;
    const programme = following(socket, conversationId);
    const { staffId, alias } = memberOf(socket);
    const { seq, text, at } = await this.messages.send({ programme, staffId }, message);
    this.feed.stored(
      { conversationId, seq, author: 'counsellor', clientMessageId, text, alias, at: at.toISOString() },
      socket.id,
    );
    this.hints.tellOthers({ kind: 'message', programme, id: conversationId, seq });
    return { seq };
  }

  @Requires('chat:answer')
  @SubscribeMessage('chat:sync')
  sync(
    @ConnectedSocket() socket: StaffSocket,
    @MessageBody() { conversationId, after }: SyncMessagesDto,
  ): Promise<MessagePage> {
    return this.messages.page({ programme: following(socket, conversationId), conversationId, after });
  }

  @Requires('chat:answer')
  @SubscribeMessage('chat:history')
  history(
    @ConnectedSocket() socket: StaffSocket,
    @MessageBody() { conversationId, before }: HistoryOfMessagesDto,
  ): Promise<MessagePage> {
    return this.messages.page({ programme: following(socket, conversationId), conversationId, before });
  }

  @Requires('chat:answer')
  @SubscribeMessage('chat:read')
  async read(
    @ConnectedSocket() socket: StaffSocket,
    @MessageBody() { conversationId, seq }: MarkReadDto,
  ): Promise<object> {
    await this.desks.markRead(memberOf(socket), conversationId, seq);
    return {};
  }

  @Requires('chat:answer')
  @SubscribeMessage('chat:typing')
  typing(
    @ConnectedSocket() socket: StaffSocket,
    @MessageBody() { conversationId, typing }: TypingDto,
  ): object {
    const programme = following(socket, conversationId);
    this.hints.tellAll({
      kind: 'typing',
      programme,
      id: conversationId,
      seq: typing ? 1 : 0,
      by: 'counsellor',
    });
    return {};
  }

  @Requires('chat:answer')
  @SubscribeMessage('chat:end')
  async end(
    @ConnectedSocket() socket: StaffSocket,
    @MessageBody() { conversationId }: ConversationRefDto,
  ): Promise<object> {
    const { programme, staffId, role } = memberOf(socket);
    await this.ending.end({ programme, conversationId, by: 'counsellor', staff: { staffId, role } });
    return {};
  }

  @Requires('chat:answer')
  @SubscribeMessage('chat:close')
  async close(
    @ConnectedSocket() socket: StaffSocket,
    @MessageBody() { conversationId }: ConversationRefDto,
  ): Promise<object> {
    await this.desks.clear(memberOf(socket), conversationId);
    return {};
  }

  private async identify(socket: StaffSocket): Promise<void> {
    const { host, cookie } = socket.handshake.headers;
    const actor = this.hosts.nameOf(host) === 'console' ? await this.access.staff({ cookie }) : null;
    if (!actor) throw new NotFound();
    socket.data.actor = actor;
    socket.data.sessionId = actor.sessionId;
  }

  /** Opens a conversation of this desk and keeps the socket told of it. */
  private async follow(socket: StaffSocket, conversationId: string): Promise<JoinedConversation> {
    const member = memberOf(socket);
    const row: ConversationRow = await this.desks.join(member, conversationId);
    this.feed.follow(member.programme, conversationId);
    await socket.join(conversationId);
    const page = await this.messages.page({ programme: member.programme, conversationId });
    this.feed.start(conversationId, page.messages.at(-1)?.seq ?? row.last_seq);
    return { conversation: deskView(row), ...page };
  }
}

function memberOf({ data: { actor } }: StaffSocket): StaffMember & { readonly alias: string } {
  if (!actor) throw new NotFound();
  return actor;
}

/** The programme of a conversation this socket has opened and still may see; any other does not exist for it. */
function following(socket: StaffSocket, conversationId: string): string {
  if (!socket.rooms.has(conversationId)) throw new NotFound();
  return memberOf(socket).programme;
}
