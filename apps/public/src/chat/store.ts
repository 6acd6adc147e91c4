/** One value that can be looked at and listened to. */
export interface Readable<T> {
  readonly get: () => T;
  /** Returns how to stop listening. */
  readonly listen: (listener: () => void) => () => void;
}

/** Holds one value and tells those who listen when it changes. */
export interface Store<T> extends Readable<T> {
  readonly set: (next: T) => void;
}

/** A store that starts with the given value. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
