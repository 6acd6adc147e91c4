import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';

/** Destroys what clients gave for appointments that have been over for 48 hours. */
@Injectable()
export class ChannelPurge {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many went: each key with what it opens, in one transaction. Doing it again, or twice at once, changes nothing. */
  purge(programme: string): Promise<number> {
    const now = this.clock.now();
    return this.database.transaction({ kind: 'system', programme }, async ({ query }) => {
      const due = await query<{ id: string }>(
        `select appointment_id as id from referrals.contact_channel
         where programme_id = (select programmes.current()) and purge_at <= $1 for update skip locked`,
        [now],
      );
      const ids = due.map(({ id }) => id);
      await query('delete from referrals.contact_channel_key where appointment_id = any ($1)', [ids]);
      await query('delete from referrals.contact_channel where appointment_id = any ($1)', [ids]);
      return ids.length;
    });
  }
}
