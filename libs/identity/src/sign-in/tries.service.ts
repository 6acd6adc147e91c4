import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { KeyRing } from '#platform/crypto';
import type { Transaction } from '#platform/database';
import { TooMany } from '#platform/errors';
import { Limits } from '#platform/limits';
import type { StaffMemberRow } from '../staff/staff-members.service.js';
import { decideTry } from './slow-down.js';

const unknown = { most: 5, windowMs: 60_000 };

/** Counts tries before they are judged, so many at once cannot slip through together. */
@Injectable()
export class Tries {
  constructor(
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly keys: KeyRing,
  ) {}

  /** Counts a try of this locked account; gives the wait when it comes too early, and counts nothing then. */
  async count({ query }: Transaction, staff: StaffMemberRow): Promise<number> {
    const tries = { count: staff.failed_count, since: staff.failed_since, retryAt: staff.retry_at };
    const decision = decideTry(tries, this.clock.now());
    if (!decision.allowed) return decision.waitMs;
    const { count, since, retryAt } = decision.next;
    await query(
      'update identity.staff set failed_count = $2, failed_since = $3, retry_at = $4 where id = $1',
      [staff.id, count, since, retryAt],
    );
    return 0;
  }

  /** A login nobody has is slowed alike, or the difference would tell which exist. */
  async countUnknown(login: string): Promise<void> {
    const key = this.keys.keyedHash('login', login).toString('base64url');
    await this.limits.take({ key: `sign-in:${key}`, ...unknown });
  }

  /** A try that was right: the account starts anew. */
  async forget({ query }: Transaction, staffId: string): Promise<void> {
    await query(
      'update identity.staff set failed_count = 0, failed_since = null, retry_at = null where id = $1',
      [staffId],
    );
  }
}

/** Throws `TooMany` when a try came too early. */
export function refuseEarly(waitMs: number): void {
  if (waitMs > 0) throw new TooMany(waitMs);
}
