import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { Forbidden, SignedOut } from '../errors/index.js';
import { accessOf } from '../http/index.js';

/** What the handshake found out about a socket; its gateway keeps it in `socket.data.actor`. */
export interface SocketActor {
  readonly programme: string;
  readonly permissions: readonly string[];
}

/** Checks the rule of every event anew: a socket whose session ended has no actor any more. */
@Injectable()
export class SocketAccessGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const rule = accessOf(context.getHandler());
    const { actor } = context.switchToWs().getClient<Socket>().data as { readonly actor?: SocketActor };
    if (!actor) throw new SignedOut();
    if (rule?.kind === 'public') return true;
    if (rule?.kind !== 'permission' || !actor.permissions.includes(rule.permission)) throw new Forbidden();
    return true;
  }
}
