import type { AddedProvider } from './approve-notices.mjs';
import type { TestDatabase } from './database.js';
import type { SendingStory } from './takedown-sending.js';

/** A provider whose notices go by Cloudflare's interface; there is one in a programme. */
export async function cloudflareProvider(story: SendingStory): Promise<AddedProvider> {
  const provider = await story.provider({ kind: 'http_api', address: null });
  await asCloudflare(story.database, provider.id);
  return provider;
}

/** Makes a provider that of the interface, and no other. */
export async function asCloudflare(database: TestDatabase, providerId: string): Promise<void> {
  await database.query(
    `update takedown.provider set code = 'before_' || left(id::text, 8) where code = 'cloudflare'`,
  );
  await database.query(`update takedown.provider set code = 'cloudflare', kind = 'hosting' where id = $1`, [
    providerId,
  ]);
}
