import {
  type MessageView,
  staffNamespace,
  visitorNamespace,
  type ToStaffEvents,
  type ToVisitorEvents,
} from '#contract';
import { Injectable } from '@nestjs/common';
import type { DefaultEventsMap, Namespace, Server } from 'socket.io';

type VisitorNamespace = Namespace<DefaultEventsMap, ToVisitorEvents>;
type StaffNamespace = Namespace<
  DefaultEventsMap,
  ToStaffEvents,
  DefaultEventsMap,
  { actor?: unknown; sessionId?: string }
>;

/** The sockets of this process, by what they follow; what it sends never leaves for another process. */
@Injectable()
export class Rooms {
  private visitors: VisitorNamespace | undefined;
  private staff: StaffNamespace | undefined;

  attach(server: Server): void {
    this.visitors = server.of(visitorNamespace);
    this.staff = server.of(staffNamespace);
  }

  /** The pages of a conversation's visitor. */
  visitor(conversationId: string) {
    return this.visitorNamespace.local.to(conversationId);
  }

  /** The consoles that follow a conversation. */
  followers(conversationId: string) {
    return this.staffNamespace.local.to(conversationId);
  }

  /** Those a mark of `by` is for. Two rooms of two namespaces: whoever did it needs no telling. */
  otherSide(conversationId: string, by: 'visitor' | 'counsellor') {
    return by === 'visitor' ? this.followers(conversationId) : this.visitor(conversationId);
  }

  /**
   * Tells everyone here in a conversation of a line, `except` the socket that sent it. Mostly that is one socket
   * or none, and each is told by itself: a broadcast costs as much as the rest of the delivery.
   */
  tellMessage(message: MessageView, except?: string): void {
    for (const namespace of [this.visitorNamespace, this.staffNamespace]) {
      for (const id of namespace.adapter.rooms.get(message.conversationId) ?? []) {
        if (id !== except) namespace.sockets.get(id)?.emit('chat:message', message);
      }
    }
  }

  /** The consoles of one member of staff in a programme. */
  desk(programme: string, staffId: string) {
    return this.staffNamespace.local.to(deskRoom(programme, staffId));
  }

  /** Every console that works in a programme. */
  programme(programme: string) {
    return this.staffNamespace.local.to(programmeRoom(programme));
  }

  /** Whether anyone here follows the conversation. */
  isFollowed(conversationId: string): boolean {
    return (
      this.visitorNamespace.adapter.rooms.has(conversationId) ||
      this.staffNamespace.adapter.rooms.has(conversationId)
    );
  }

  get visitorNamespace(): VisitorNamespace {
    if (!this.visitors) throw new Error('the socket server is not attached');
    return this.visitors;
  }

  get staffNamespace(): StaffNamespace {
    if (!this.staff) throw new Error('the socket server is not attached');
    return this.staff;
  }
}

export const programmeRoom = (programme: string): string => `programme:${programme}`;
export const deskRoom = (programme: string, staffId: string): string => `desk:${programme}:${staffId}`;
