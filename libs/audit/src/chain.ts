import { createHash } from 'node:crypto';

/** What an entry says. */
export interface SaidEntry {
  readonly at: Date;
  readonly staffId: string | null;
  readonly role?: string | null | undefined;
  readonly action: string;
  readonly subjectKind?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

/** An entry in its place; the hash binds all of it to the entry before. */
export interface ChainedEntry extends SaidEntry {
  readonly id: string;
  readonly position: number;
}

/** What the first entry of a chain follows. */
export const beginning: Buffer = Buffer.alloc(32);

/** What an entry says about itself without its place in the chain; `audit.append` reads its columns from it. */
export function said(entry: SaidEntry): string {
  const { at, staffId, role, action, subjectKind, subjectId, reason } = entry;
  const all = [at.toISOString(), staffId, role, action, subjectKind, subjectId, reason];
  return JSON.stringify(all.map((part) => part ?? null));
}

/** SHA-256 of an entry together with the hash of the one before; `audit.append` computes the same. */
export function hashOf(previous: Buffer, { id, position, ...entry }: ChainedEntry): Buffer {
  const whole = `[${JSON.stringify(id)},${position},${said(entry).slice(1)}`;
  return createHash('sha256').update(previous).update(whole).digest();
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
