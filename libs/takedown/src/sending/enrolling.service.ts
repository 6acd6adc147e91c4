import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, Lanes, type Transaction } from '#platform/database';
import { takeStep } from './notice-steps.js';

const most = 500;

/** Gives each approved notice its attempt, which waits, or a person who takes it to the provider's own form. */
@Injectable()
export class Enrolling {
  /** Those who ask at one moment ask once. */
  private readonly lanes = new Lanes<undefined, number>((programme) => ({
    write: async (batch) => {
      const enrolled = await this.enrolAll(programme);
      return batch.map(() => enrolled);
    },
  }));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Enrols all that are approved and have no attempt, and gives how many wait for it since; once more changes nothing. */
  enrol(programme: string): Promise<number> {
    return this.lanes.add(programme, undefined);
  }

  private async enrolAll(programme: string): Promise<number> {
    const now = this.clock.now();
    const enrolled = await this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const [added] = await Promise.all([addAttempts(transaction, now), handOver(transaction, now)]);
      return added;
    });
    return enrolled === most ? enrolled + (await this.enrolAll(programme)) : enrolled;
  }
}

/** The numbers count up: of two who do this at once, one finds the number taken and leaves it. */
async function addAttempts({ query }: Transaction, now: Date): Promise<number> {
  const added = await query(
    `insert into takedown.attempt
       (id, programme_id, notice_id, provider_id, profile_id, number, channel, state, state_at, due_at)
     select gen_random_uuid(), n.programme_id, n.id, n.provider_id, n.profile_id, coalesce(last.number, 0) + 1, p.kind,
       'waiting', $1, $1
     from takedown.notice n
       join takedown.channel_profile p on p.programme_id = n.programme_id and p.id = n.profile_id
       left join lateral (
         select b.number, b.state from takedown.attempt b
         where b.programme_id = n.programme_id and b.notice_id = n.id order by b.number desc limit 1
       ) last on true
     where n.programme_id = (select programmes.current()) and n.state = 'approved' and p.kind <> 'assisted_form'
       and coalesce(last.state, 'failed') in ('failed', 'sent')
     order by n.state_at limit ${most} on conflict do nothing returning 1`,
    [now],
  );
  return added.length;
}

async function handOver(transaction: Transaction, now: Date): Promise<void> {
  const rows = await transaction.query<{ id: string }>(
    `select n.id from takedown.notice n
       join takedown.channel_profile p on p.programme_id = n.programme_id and p.id = n.profile_id
     where n.programme_id = (select programmes.current()) and n.state = 'approved' and p.kind = 'assisted_form'
     order by n.state_at limit ${most} for update of n skip locked`,
  );
  await takeStep(transaction, { act: 'await_handoff', noticeIds: rows.map(({ id }) => id), now });
}
