import { Injectable } from '@nestjs/common';
import type { MailboxView } from '#contract';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';

/** Why a message opened nothing. The first four wait in the mailbox for a person to look at them. */
export type AsideReason =
  'broken' | 'too_slow' | 'too_large' | 'unstorable' | 'automatic' | 'bounce' | 'own' | 'repeated';

/** SQL list of the reasons that leave a message in the quarantine. */
const quarantineSql = `('broken', 'too_slow', 'too_large', 'unstorable')`;

/** A message by its number in the mailbox. */
export interface MailNumber {
  readonly uidValidity: number;
  readonly uid: number;
}

const heldMs = 30_000;
/** Milliseconds after which a mailbox that nobody read is called silent. */
const silentMs = 120_000;

/** Knows how far each mailbox was read, and which process reads it. */
@Injectable()
export class Mailboxes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes or renews the right to read for half a minute; false while another process has it. */
  hold(programme: string, holder: string, address: string): Promise<boolean> {
    const now = this.clock.now();
    return this.database.transaction({ kind: 'system', programme }, async ({ query }) => {
      const rows = await query(
        `insert into contacts.mail_mailbox as m (programme_id, address, holder, held_until, read_at)
         values (programmes.current(), $1, $2, $3, $4)
         on conflict on constraint mail_mailbox_pk do update
           set address = $1, holder = $2, held_until = $3, read_at = $4
           where m.holder = $2 or m.holder is null or m.held_until < $4
         returning 1`,
        [address, holder, new Date(now.getTime() + heldMs), now],
      );
      return rows.length > 0;
    });
  }

  async release(programme: string, holder: string): Promise<void> {
    await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query(
        `update contacts.mail_mailbox set holder = null, held_until = null
         where programme_id = (select programmes.current()) and holder = $1`,
        [holder],
      ),
    );
  }

  /** The last message dealt with; 0 when the mailbox has begun to number anew. */
  lastUid(programme: string, uidValidity: number): Promise<number> {
    return this.database.transaction({ kind: 'system', programme }, async ({ query }) => {
      const [row] = await query<{ last_uid: string }>(
        `select last_uid from contacts.mail_mailbox
         where programme_id = (select programmes.current()) and uid_validity = $1`,
        [uidValidity],
      );
      return Number(row?.last_uid ?? 0);
    });
  }

  /**
   * Moves the mark past a message, in the transaction that deals with it; false when it was dealt with before. Two
   * processes at once wait for each other here, so each message is dealt with once.
   */
  async advance({ query }: Transaction, { uidValidity, uid }: MailNumber): Promise<boolean> {
    const rows = await query(
      `update contacts.mail_mailbox set uid_validity = $1, last_uid = $2
       where programme_id = (select programmes.current()) and (uid_validity <> $1 or last_uid < $2) returning 1`,
      [uidValidity, uid],
    );
    return rows.length > 0;
  }

  /** The same as {@link quarantined}, in a transaction of its own. */
  putAside(programme: string, uidValidity: number, uids: readonly number[]): Promise<ReadonlySet<number>> {
    return this.database.transaction({ kind: 'system', programme }, (transaction) =>
      this.quarantined(transaction, uidValidity, uids),
    );
  }

  /** Those of the messages that are in quarantine. */
  async quarantined(
    { query }: Transaction,
    uidValidity: number,
    uids: readonly number[],
  ): Promise<ReadonlySet<number>> {
    const rows = await query<{ uid: string }>(
      `select uid from contacts.mail_set_aside where programme_id = (select programmes.current())
         and uid_validity = $1 and uid = any($2::bigint[]) and reason in ${quarantineSql}`,
      [uidValidity, uids],
    );
    return new Set(rows.map(({ uid }) => Number(uid)));
  }

  /** Whether the programme has a mailbox, from the first time it was read. */
  async has(programme: string): Promise<boolean> {
    const rows = await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query(`select 1 from contacts.mail_mailbox where programme_id = (select programmes.current())`),
    );
    return rows.length > 0;
  }

  /** How the mailbox of the transaction's programme is doing. */
  async view({ query }: Transaction): Promise<MailboxView> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - 30 * 24 * 3_600_000);
    const [row] = await query<{ address: string; read_at: Date | null; quarantined: number; passed: number }>(
      `select m.address, m.read_at,
         (select count(*) filter (where reason in ${quarantineSql}) from contacts.mail_set_aside s
          where s.programme_id = m.programme_id and s.at >= $1)::int as quarantined,
         (select count(*) filter (where reason in ('automatic', 'bounce')) from contacts.mail_set_aside s
          where s.programme_id = m.programme_id and s.at >= $1)::int as passed
       from contacts.mail_mailbox m where m.programme_id = (select programmes.current())`,
      [since],
    );
    if (!row) return { state: 'none', quarantined: 0, passedOver: 0 };
    const silent = !row.read_at || now.getTime() - row.read_at.getTime() > silentMs;
    return {
      state: silent ? 'silent' : 'reading',
      address: row.address,
      ...(row.read_at && { readAt: row.read_at.toISOString() }),
      quarantined: row.quarantined,
      passedOver: row.passed,
    };
  }
}
