import { runMigrations } from 'bullmq';
import pg from 'pg';
import { queueName, queueSchema } from './queue-backend.js';

/** Brings BullMQ's own schema up to date as the owner, and lets the role of `appUrl` use it, no more. */
export async function migrateQueue({
  ownerUrl,
  appUrl,
}: {
  ownerUrl: string;
  appUrl: string;
}): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, queueSchema);
    // BullMQ makes the numbers of a queue's jobs on first use, which its user may not do.
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', '${queueSchema}', ${queueSchema}.job_id_seq_name($1)) as name`,
      [queueName],
    );
    for (const { name } of rows) await client.query(`create sequence if not exists ${name}`);
    const role = client.escapeIdentifier(decodeURIComponent(new URL(appUrl).username));
    await client.query(`
      grant usage on schema ${queueSchema} to ${role};
      grant select, insert, update, delete, truncate on all tables in schema ${queueSchema} to ${role};
      grant usage, select, update on all sequences in schema ${queueSchema} to ${role};
      grant execute on all functions in schema ${queueSchema} to ${role}`);
  } finally {
    await client.end();
  }
}
