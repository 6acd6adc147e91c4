import { Injectable } from '@nestjs/common';
import type { Enrol } from '#contract';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { checkNewPassword, hashPassword } from '../password/password.js';
import { Sessions } from '../session/sessions.service.js';
import { enrolmentHash, issueEnrolment } from './issue-enrolment.js';

/** One-time links with which a member of staff sets their password. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /** The token of a new link, valid for three days; earlier ones of the same person end. */
  issue({ query }: Transaction, staffId: string): Promise<string> {
    return issueEnrolment(query, staffId, this.clock.now());
  }

  /**
   * Sets the password, once, and goes on to the second factor; every other session of the person ends. Throws
   * `NotFound` for a wrong, used or old link, `Invalid` for a password that is too short or too long.
   */
  async redeem({ token, password }: Enrol): Promise<string> {
    checkNewPassword(password);
    const hash = await hashPassword(password);
    return this.database.transaction({ kind: 'system' }, async (transaction) => {
      const now = this.clock.now();
      const [enrolment] = await transaction.query<{ staff_id: string }>(
        `update identity.enrolment set used_at = $2
         where token_hash = $1 and used_at is null and expires_at > $2 returning staff_id`,
        [enrolmentHash(token), now],
      );
      if (!enrolment) throw new NotFound();
      const staffId = enrolment.staff_id;
      await transaction.query(
        `update identity.staff set password_hash = $2, totp_secret = null, totp_confirmed_at = null where id = $1`,
        [staffId, hash],
      );
      await this.sessions.endAllOf(transaction, staffId);
      return this.sessions.open(transaction, { staffId, stage: 'enrol_totp' });
    });
  }
}
