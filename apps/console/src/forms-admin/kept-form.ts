import { useSyncExternalStore } from 'react';
import type { ContactForm, FormParts } from '#contract';

/** What somebody makes of a form, and the version they began with. */
export interface KeptForm {
  readonly base: ContactForm;
  readonly form: FormParts;
}

/** In the page alone, beside what is drawn: it outlives a look at another page, and every key is drawn at once. */
let kept: KeptForm | undefined;
const listeners = new Set<() => void>();

/** Keeps what somebody makes of a form; without one, nothing is being changed. */
export function keepForm(next: KeptForm | undefined): void {
  kept = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The form of this programme that is being changed. */
export function useKeptForm(programme: string): KeptForm | undefined {
  const found = useSyncExternalStore(subscribe, () => kept);
  return found?.base.programme === programme ? found : undefined;
}
