import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { JOB_CATALOGUE, type JobCatalogue, type JobIds } from './job.js';
import { JobQueue, type NewJob } from './job-queue.service.js';

interface Row {
  readonly id: string;
  readonly job: string;
  readonly name: string;
  readonly ids: JobIds;
  readonly programme: string | null;
}

const batch = 100;
const keptDays = 7;
// With the moment: numbers begin again in a database that was restored or made anew, while Redis still knows the old jobs.
const jobId = `format('outbox-%s-%s', o.id, (extract(epoch from o.created_at) * 1000000)::bigint)`;

/** Turns committed events into jobs. A crash at any point repeats the step; the id of a job comes from its outbox row. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    @Inject(JOB_CATALOGUE) private readonly catalogue: JobCatalogue,
  ) {}

  /** Dispatches everything that waits; gives how many events became jobs. Several processes may do so at once. */
  async dispatch(): Promise<number> {
    for (let done = 0; ;) {
      const count = await this.dispatchBatch();
      done += count;
      if (count < batch) return done;
    }
  }

  /** Removes rows that were dispatched more than {@link keptDays} days ago. */
  async clean(): Promise<void> {
    await this.database.transaction({ kind: 'system' }, ({ query }) =>
      query(`delete from platform.outbox where dispatched_at < now() - $1 * interval '1 day'`, [keptDays]),
    );
  }

  private dispatchBatch(): Promise<number> {
    return this.database.transaction({ kind: 'system' }, async ({ query }) => {
      const rows = await query<Row>(
        `select o.id, ${jobId} as job, o.name, o.ids, p.code as programme
         from platform.outbox o left join programmes.programme p on p.id = o.programme_id
         where o.dispatched_at is null order by o.id limit ${batch} for update of o skip locked`,
      );
      if (rows.length === 0) return 0;
      await this.queue.add(jobsOf(rows, this.catalogue));
      await query('update platform.outbox set dispatched_at = now() where id = any($1::bigint[])', [
        rows.map(({ id }) => id),
      ]);
      return rows.length;
    });
  }
}

function jobsOf(rows: readonly Row[], { events, together = [] }: JobCatalogue): readonly NewJob[] {
  const jobs = new Map<string, NewJob>();
  for (const { job: id, name, ids, programme } of rows)
    if (events.includes(name))
      jobs.set(together.includes(name) ? `${name} ${programme}` : id, {
        id,
        name,
        ids: { ...ids, ...(programme && { programme }) },
      });
  return [...jobs.values()];
}
