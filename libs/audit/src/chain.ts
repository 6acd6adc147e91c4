import { createHash } from 'node:crypto';

/** What an entry says; the hash binds all of it to the entry before. */
export interface ChainedEntry {
  readonly id: string;
  readonly position: number;
  readonly at: Date;
  readonly staffId: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly reason: string | null;
}

/** What the first entry of a chain follows. */
export const beginning: Buffer = Buffer.alloc(32);

/** SHA-256 of an entry together with the hash of the one before. */
export function hashOf(previous: Buffer, entry: ChainedEntry): Buffer {
  const { id, position, at, staffId, role, action, subjectKind, subjectId, reason } = entry;
  const said = JSON.stringify([
    id,
    position,
    at.toISOString(),
    staffId,
    role,
    action,
    subjectKind,
    subjectId,
    reason,
  ]);
  return createHash('sha256').update(previous).update(said).digest();
}

/** Position of the first entry that was changed, removed or put in; nothing when the chain is whole. */
export function firstBreak(
  entries: readonly (ChainedEntry & { readonly hash: Buffer; readonly previousHash: Buffer })[],
): number | undefined {
  let previous = beginning;
  for (const [index, entry] of entries.entries()) {
    const whole =
      entry.position === index + 1 &&
      entry.previousHash.equals(previous) &&
      entry.hash.equals(hashOf(previous, entry));
    if (!whole) return index + 1;
    previous = entry.hash;
  }
  return undefined;
}
