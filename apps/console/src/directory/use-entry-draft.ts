import { useEffect } from 'react';
import type { EntryValues } from './entry-values.js';
import { keepEntry, useKeptEntries } from './kept-entries.js';

/** An entry that is being changed. */
export interface EntryDraft {
  readonly values: EntryValues;
  readonly changed: boolean;
  /** Somebody else stored something since it was begun. */
  readonly overtaken: boolean;
  readonly set: (name: string, value: string) => void;
  /** As it is stored. */
  readonly undo: () => void;
}

const same = (one: EntryValues, other: EntryValues): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => (one[name] ?? '') === (other[name] ?? ''),
  );

/** What is filled in of an entry; `stored` is how it is stored. The window asks before it closes on it. */
export function useEntryDraft(key: string, stored: EntryValues): EntryDraft {
  const begun = useKeptEntries().get(key);
  const { base, values } = begun ?? { base: stored, values: stored };
  const changed = begun !== undefined;
  useEffect(() => {
    if (!changed) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);
  return {
    values,
    changed,
    overtaken: !same(base, stored),
    set: (name, value) => {
      const next = { ...values, [name]: value };
      keepEntry(key, same(next, base) ? undefined : { base, values: next });
    },
    undo: () => keepEntry(key, undefined),
  };
}
