import pg from 'pg';
import type { KeyRing } from '#platform/crypto';
import { checkDefinition } from './definition/check-definition.js';
import type { ProgrammeDefinition } from './definition/programme-definition.js';
import { knownProgrammes } from './definition/programme-definitions.js';

/** What seeding needs to know. */
export interface SeedProgrammes {
  /** Connection as the owner; the application may not write definitions. */
  readonly ownerUrl: string;
  readonly keys: KeyRing;
  /** The chat is open day and night; its hours by rule stay in the definition. */
  readonly demo: boolean;
}

function alwaysOpen(definition: ProgrammeDefinition): ProgrammeDefinition {
  const { hours } = definition;
  return { ...definition, hours: { ...hours, chat: { ...hours.chat, always: true } } };
}

/**
 * Writes every programme's definition and the hash of its pass, and leaves an override as it stands. Doing it
 * again changes nothing; a definition with a mistake throws before anything is written.
 */
export async function seedProgrammes({ ownerUrl, keys, demo }: SeedProgrammes): Promise<void> {
  knownProgrammes.forEach(({ definition }) => checkDefinition(definition));
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const { id, definition } of knownProgrammes) {
      await client.query(
        `insert into programmes.programme (id, code, definition, pass_hash)
         values ($1, $2, $3, sha256(convert_to($4, 'UTF8')))
         on conflict (code) do update set definition = excluded.definition, pass_hash = excluded.pass_hash`,
        [
          id,
          definition.code,
          JSON.stringify(demo ? alwaysOpen(definition) : definition),
          keys.pass(definition.code),
        ],
      );
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
