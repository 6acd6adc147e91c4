import type { EntryKind } from '../api/directory.js';

/** What is open beside the list: an entry, a new one of something, or the days on which nobody is there. */
export type Chosen =
  | { readonly is: 'entry'; readonly kind: EntryKind; readonly id: string }
  | { readonly is: 'new'; readonly kind: EntryKind; readonly of?: string }
  | { readonly is: 'closures' };

/** An entry that is open, or a new one. */
export type OpenEntry = Exclude<Chosen, { readonly is: 'closures' }>;

/** Under which name something that is open is kept while it is not stored. */
export function keyOf(chosen: Chosen): string {
  switch (chosen.is) {
    case 'entry':
      return chosen.id;
    case 'new':
      return `new ${chosen.kind} ${chosen.of ?? ''}`;
    case 'closures':
      return 'closures';
  }
}
