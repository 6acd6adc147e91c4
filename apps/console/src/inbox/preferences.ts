import { useState } from 'react';

/** How this browser calls a counsellor: never more than that someone waits. */
export interface Preferences {
  readonly sound: boolean;
  readonly notify: boolean;
}

const storageKey = 'console-calls';
const usual: Preferences = { sound: true, notify: false };

function stored(): Preferences {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Preferences>) };
  } catch {
    return usual;
  }
}

/** The preferences of this browser, and the way to change them. */
export function usePreferences(): readonly [Preferences, (part: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(stored);
  const change = (part: Partial<Preferences>) => {
    const next = { ...preferences, ...part };
    setPreferences(next);
    try {
      localStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // Kept for as long as the page lives.
    }
  };
  return [preferences, change];
}
