import { Injectable } from '@nestjs/common';
import { permissionsOf } from '#access';
import type { SessionView } from '#contract';
import { Database } from '#platform/database';
import { SignedOut } from '#platform/errors';
import type { AccessCheck, SessionActor, StaffActor } from '#platform/http';
import { StaffMembers } from '../staff/staff-members.service.js';
import { type LiveSession, Sessions } from './sessions.service.js';

/** Name of the cookie: bound to this very host, over a secure connection, on every path. */
export const sessionCookie = '__Host-session';

/** The token in a `Cookie` header. */
export function tokenIn(cookie: string | undefined): string | undefined {
  const pair = cookie?.split(';').find((part) => part.trimStart().startsWith(`${sessionCookie}=`));
  return pair?.trimStart().slice(sessionCookie.length + 1) || undefined;
}

/** Tells who a request or a socket comes from. */
@Injectable()
export class SessionAccess implements AccessCheck {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly members: StaffMembers,
  ) {}

  async session({ cookie }: { readonly cookie?: string | undefined }): Promise<SessionActor | null> {
    const session = await this.live(cookie);
    return session
      ? {
          sessionId: session.id,
          staffId: session.staffId,
          stage: session.stage,
          csrfToken: session.csrfToken,
        }
      : null;
  }

  async staff({ cookie }: { readonly cookie?: string | undefined }): Promise<StaffActor | null> {
    const session = await this.live(cookie);
    if (session?.stage !== 'signed_in' || session.programme === null) return null;
    const { programme, role } = session;
    if (role === null) return null;
    return {
      staffId: session.staffId,
      sessionId: session.id,
      programme,
      role,
      permissions: permissionsOf(role),
      displayName: session.displayName,
      alias: session.alias,
      csrfToken: session.csrfToken,
    };
  }

  /** The session of a token as its page sees it; throws `SignedOut` when it is not alive. */
  async view(token: string | undefined): Promise<SessionView> {
    const session = token === undefined ? undefined : await this.sessions.find(token);
    if (!session) throw new SignedOut();
    return this.database.transaction({ kind: 'system' }, async (transaction) => {
      const member = await this.members.find(transaction, session.staffId);
      if (!member) throw new SignedOut();
      const knows = session.stage === 'choose_programme' || session.stage === 'signed_in';
      const roles = knows ? await this.members.rolesOf(transaction, session.staffId) : [];
      const here = roles.find(({ code }) => code === session.programme);
      return {
        stage: session.stage,
        displayName: member.display_name,
        alias: member.alias,
        programmes: roles.map(({ code, name }) => ({ code, name })),
        ...(here && { programme: { code: here.code, name: here.name }, role: here.role }),
        permissions: here ? permissionsOf(here.role) : [],
        csrfToken: session.csrfToken,
        demo: member.is_demo,
      };
    });
  }

  private async live(cookie: string | undefined): Promise<LiveSession | undefined> {
    const token = tokenIn(cookie);
    return token === undefined ? undefined : this.sessions.find(token);
  }
}
