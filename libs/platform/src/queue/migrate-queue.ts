import { runMigrations } from 'bullmq';
import pg from 'pg';
import { queueSchema } from './queue-backend.js';

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
