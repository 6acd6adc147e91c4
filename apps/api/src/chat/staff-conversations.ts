import {
  type ConversationRow,
  type ConversationEnd,
  type Desks,
  deskView,
  type Messages,
  type StaffMember,
} from '#chat';
import type { JoinedConversation, MessagePage } from '#contract';
import { NotFound } from '#platform/errors';
import { Requires, type StaffActor } from '#platform/http';
import type { Hints } from '#platform/realtime';
import { ConnectedSocket, MessageBody, SubscribeMessage } from '@nestjs/websockets';
import type { DefaultEventsMap, Socket } from 'socket.io';
import type { ConversationFeed } from './conversation-feed.service.js';
import {
  ConversationRefDto,
  HistoryOfMessagesDto,
  MarkReadDto,
  SendMessageDto,
  SyncMessagesDto,
  TypingDto,
} from './payloads.dto.js';

interface StaffData {
  actor: StaffActor | undefined;
  /** Stays when the actor is gone, so the socket of an ended session can be found. */
  sessionId: string;
}

/** A console's socket. */
export type StaffSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, StaffData>;

/** What a counsellor does in a conversation of their desk. */
export abstract class StaffConversations {
  protected constructor(
    protected readonly desks: Desks,
    private readonly ending: ConversationEnd,
    private readonly messages: Messages,
    protected readonly feed: ConversationFeed,
    private readonly hints: Hints,
  ) {}

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

  /** Opens a conversation of this desk and keeps the socket told of it. */
  protected async follow(socket: StaffSocket, conversationId: string): Promise<JoinedConversation> {
    const member = memberOf(socket);
    const row: ConversationRow = await this.desks.join(member, conversationId);
    this.feed.follow(member.programme, conversationId);
    await socket.join(conversationId);
    const page = await this.messages.page({ programme: member.programme, conversationId });
    this.feed.start(conversationId, page.messages.at(-1)?.seq ?? row.last_seq);
    return { conversation: deskView(row), ...page };
  }
}

/** Who is at this socket; a session that ended is nobody. */
export function memberOf({ data: { actor } }: StaffSocket): StaffMember & { readonly alias: string } {
  if (!actor) throw new NotFound();
  return actor;
}

/** The programme of a conversation this socket has opened and still may see; any other does not exist for it. */
function following(socket: StaffSocket, conversationId: string): string {
  if (!socket.rooms.has(conversationId)) throw new NotFound();
  return memberOf(socket).programme;
}
