import { Injectable } from '@nestjs/common';
import { renderSVG } from 'uqr';
import type { TotpEnrolment } from '#contract';
import { Clock } from '#platform/clock';
import { KeyRing, open, seal } from '#platform/crypto';
import { Database, type Transaction } from '#platform/database';
import { Forbidden } from '#platform/errors';
import { Sessions } from '../session/sessions.service.js';
import { SignIn } from '../sign-in/sign-in.service.js';
import { refuseEarly, Tries } from '../sign-in/tries.service.js';
import { type StaffMemberRow, StaffMembers } from '../staff/staff-members.service.js';
import { acceptedStep, newTotpSecret, totpUri } from './totp.js';

interface SessionRef {
  readonly sessionId: string;
  readonly staffId: string;
}

const place = (staffId: string): string => `identity.staff|totp_secret|${staffId}`;

/** The second factor: enrolling an authenticator, and its codes, each good once. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
    private readonly staff: StaffMembers,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
    private readonly tries: Tries,
  ) {}

  /** Makes a new secret and shows it, once; it counts only after {@link confirm}. */
  async enrol({ staffId }: SessionRef): Promise<TotpEnrolment> {
    const secret = newTotpSecret();
    const login = await this.database.transaction({ kind: 'system' }, async (transaction) => {
      const member = await this.staff.lock(transaction, staffId);
      if (!member || member.totp_confirmed_at) throw new Forbidden();
      const sealed = seal(this.keys.secret('totp'), secret, place(staffId));
      await transaction.query(
        'update identity.staff set totp_secret = $2, totp_last_step = 0 where id = $1',
        [staffId, sealed],
      );
      return member.login;
    });
    const uri = totpUri(secret, login);
    return { uri, qr: renderSVG(uri, { border: 2 }), secret };
  }

  /** The first code of a new authenticator: it is enrolled, and the session goes on. Throws `Forbidden`, `TooMany`. */
  confirm(session: SessionRef, code: string): Promise<string> {
    return this.withCode(session, { code, enrolling: true });
  }

  /** A code while signing in. Throws `Forbidden` for a wrong or used one, `TooMany` when the account is slowed. */
  check(session: SessionRef, code: string): Promise<string> {
    return this.withCode(session, { code, enrolling: false });
  }

  private async withCode(
    session: SessionRef,
    { code, enrolling }: { code: string; enrolling: boolean },
  ): Promise<string> {
    const outcome = await this.database.transaction({ kind: 'system' }, async (transaction) => {
      const member = await this.staff.lock(transaction, session.staffId);
      if (!member || (member.totp_confirmed_at === null) !== enrolling) throw new Forbidden();
      const waitMs = await this.tries.count(transaction, member);
      if (waitMs > 0) return { waitMs };
      const step = this.stepOf(member, code);
      // A wrong code is counted, so this transaction commits and the refusal comes after it.
      if (step === undefined) return { waitMs: 0 };
      await this.accept(transaction, member, step);
      await this.sessions.end(transaction, session.sessionId);
      return { waitMs: 0, token: await this.signIn.advance(transaction, member, 'choose_programme') };
    });
    refuseEarly(outcome.waitMs);
    if (outcome.token === undefined) throw new Forbidden();
    return outcome.token;
  }

  private stepOf(
    { id, totp_secret: sealed, totp_last_step: lastStep }: StaffMemberRow,
    code: string,
  ): number | undefined {
    if (!sealed) return undefined;
    const secret = open(this.keys.secret('totp'), sealed, place(id));
    return acceptedStep(secret, code, { at: this.clock.now(), lastStep: Number(lastStep) });
  }

  private async accept(transaction: Transaction, { id }: StaffMemberRow, step: number): Promise<void> {
    await transaction.query(
      `update identity.staff set totp_last_step = $2, totp_confirmed_at = coalesce(totp_confirmed_at, $3) where id = $1`,
      [id, step, this.clock.now()],
    );
    await this.tries.forget(transaction, id);
  }
}
