import { useSyncExternalStore } from 'react';
import type { EntryValues } from './entry-values.js';

/** What somebody fills in, and what was stored when they began. */
export interface KeptEntry {
  readonly base: EntryValues;
  readonly values: EntryValues;
}

type Kept = ReadonlyMap<string, KeptEntry>;

/** In the page alone: what was filled in outlives a look at another entry or another page. */
let kept: Kept = new Map();
const listeners = new Set<() => void>();

function put(next: Kept): void {
  kept = next;
  listeners.forEach((listener) => listener());
}

/** Keeps what somebody fills in; without it, nothing of this entry is being changed. */
export function keepEntry(key: string, entry: KeptEntry | undefined): void {
  const others = [...kept].filter(([other]) => other !== key);
  put(new Map(entry ? [...others, [key, entry]] : others));
}

/** For whoever signs out. */
export function forgetEntries(): void {
  put(new Map());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Everything that is filled in and not stored, by its entry. */
export const useKeptEntries = (): Kept => useSyncExternalStore(subscribe, () => kept);

/** Nothing of an entry that went is kept. */
export const forgetEntryOf = (id: string): void => keepEntry(id, undefined);
