import { Injectable } from '@nestjs/common';
import type { SessionStage, SignIn as Credentials } from '#contract';
import { AuditTrail } from '#audit';
import { Config } from '#platform/config';
import { Database, type Transaction } from '#platform/database';
import { Forbidden } from '#platform/errors';
import { refuseOversized, verifyPassword } from '../password/password.js';
import { Sessions } from '../session/sessions.service.js';
import { StaffMembers, type StaffMemberRow } from '../staff/staff-members.service.js';
import { refuseEarly, Tries } from './tries.service.js';

/** The first stage after the password. */
function stageAfterPassword(staff: StaffMemberRow): SessionStage {
  if (staff.is_demo) return 'choose_programme';
  return staff.totp_confirmed_at ? 'totp' : 'enrol_totp';
}

/** Signing in with a password, and taking a session from stage to stage; each stage has a token of its own. */
@Injectable()
export class SignIn {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly staff: StaffMembers,
    private readonly sessions: Sessions,
    private readonly tries: Tries,
    private readonly audit: AuditTrail,
  ) {}

  /** Gives the token of a new session. Throws `Forbidden` for a wrong login or password, alike; `TooMany` when the account is slowed; `Invalid` for an oversized password. */
  async withPassword({ login: typed, password }: Credentials): Promise<string> {
    refuseOversized(password);
    const login = typed.trim().toLowerCase();
    const staff = await this.countTry(login);
    const right = await verifyPassword(password, staff?.password_hash ?? null);
    const usable = staff && !staff.disabled_at && !(staff.is_demo && this.config.production);
    if (!right || !usable) {
      if (staff) await this.recordFailure(staff.id);
      throw new Forbidden();
    }
    return this.database.transaction({ kind: 'system' }, async (transaction) => {
      await this.tries.forget(transaction, staff.id);
      return this.advance(transaction, staff, stageAfterPassword(staff));
    });
  }

  /** Opens the session of the next stage; whoever has one programme only is in it at once. */
  async advance(transaction: Transaction, staff: StaffMemberRow, stage: SessionStage): Promise<string> {
    if (stage !== 'choose_programme') return this.sessions.open(transaction, { staffId: staff.id, stage });
    const roles = await this.staff.rolesOf(transaction, staff.id);
    const [only] = roles;
    if (!only) throw new Forbidden();
    if (roles.length > 1) return this.sessions.open(transaction, { staffId: staff.id, stage });
    await this.recordSignIn(transaction, staff.id);
    return this.sessions.open(transaction, { staffId: staff.id, stage: 'signed_in', programme: only.code });
  }

  /** Enters a programme, from the choice or from another one; the old session ends. Throws `Forbidden` without a role there. */
  async enter(
    session: { readonly sessionId: string; readonly staffId: string },
    code: string,
  ): Promise<string> {
    return this.database.transaction({ kind: 'system' }, async (transaction) => {
      const roles = await this.staff.rolesOf(transaction, session.staffId);
      if (!roles.some((role) => role.code === code)) throw new Forbidden();
      await this.sessions.end(transaction, session.sessionId);
      await this.recordSignIn(transaction, session.staffId);
      return this.sessions.open(transaction, {
        staffId: session.staffId,
        stage: 'signed_in',
        programme: code,
      });
    });
  }

  /** Ends a session for good. */
  async out(sessionId: string): Promise<void> {
    await this.database.transaction({ kind: 'system' }, (transaction) =>
      this.sessions.end(transaction, sessionId),
    );
  }

  private async countTry(login: string): Promise<StaffMemberRow | undefined> {
    const { staff, waitMs } = await this.database.transaction({ kind: 'system' }, async (transaction) => {
      const found = await this.staff.lockByLogin(transaction, login);
      return { staff: found, waitMs: found ? await this.tries.count(transaction, found) : 0 };
    });
    if (!staff) await this.tries.countUnknown(login);
    refuseEarly(waitMs);
    return staff;
  }

  private recordSignIn(transaction: Transaction, staffId: string): Promise<void> {
    return this.audit.record(transaction, { staffId, action: 'session:open' });
  }

  /** In a transaction of its own: the refusal that follows must not take it back. */
  private async recordFailure(staffId: string): Promise<void> {
    await this.database.transaction({ kind: 'system' }, (transaction) =>
      this.audit.record(transaction, { staffId, action: 'session:refuse' }),
    );
  }
}
