import type { ContactKind } from '#contract';
import type { Language } from '../words/language.js';

/** A letter for each kind that is no request for help: the first of its label that is not taken yet. */
export function quickKeys(kinds: readonly ContactKind[], language: Language): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { code, label, nonCounselling } of kinds) {
    if (!nonCounselling) continue;
    const letter = [...label[language].toUpperCase()].find((each) => /[A-Z]/.test(each) && !keys.has(each));
    if (letter !== undefined) keys.set(letter, code);
  }
  return keys;
}

/** The kind a pressed key stands for, if any; with a modifier it is another key. */
export function kindOfKey(event: KeyboardEvent, keys: ReadonlyMap<string, string>): string | undefined {
  const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat;
  return modified ? undefined : keys.get(event.key.toUpperCase());
}
