import { useReducer } from 'react';
import { contactColumns, type ContactColumn, type SavedView } from '#contract';
import type { Filter } from './facets.js';

/** What is looked at in the contact log. */
export interface Looking {
  /** The view it began with; it may have been changed since. */
  readonly view: string;
  readonly filter: Filter;
  /** Kept in the page only. */
  readonly words: string;
  readonly columns: readonly ContactColumn[];
  /** Where each page after the first begins; the last is the one that is shown. */
  readonly cursors: readonly string[];
}

/** Every step through the log. */
export type Step =
  | { readonly to: 'view'; readonly view: Pick<SavedView, 'id' | 'filter'> & Partial<SavedView> }
  | { readonly to: 'filter'; readonly filter: Filter }
  | { readonly to: 'words'; readonly words: string }
  | { readonly to: 'columns'; readonly columns: readonly ContactColumn[] }
  | { readonly to: 'older'; readonly cursor: string }
  | { readonly to: 'newer' | 'nothing' };

const usual: readonly ContactColumn[] = [
  'startedAt',
  'channel',
  'topic',
  'reporterRole',
  'state',
  'counsellor',
];
const storageKey = 'console-contact-columns';

function storedColumns(): readonly ContactColumn[] {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey) ?? '[]') as readonly string[];
    const known = contactColumns.filter((column) => stored.includes(column));
    return known.length > 0 ? known : usual;
  } catch {
    return usual;
  }
}

/** The columns this browser shows from now on. */
export function keepColumns(columns: readonly ContactColumn[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(columns));
  } catch {
    // Kept for as long as the page lives.
  }
}

/** Where a step leads; every change of what is asked for begins at the newest again. */
export function after(looking: Looking, step: Step): Looking {
  switch (step.to) {
    case 'view': {
      const { id, filter, columns = looking.columns } = step.view;
      return { view: id, filter, columns, words: '', cursors: [] };
    }
    case 'filter':
      return { ...looking, filter: step.filter, cursors: [] };
    case 'words':
      return { ...looking, words: step.words, cursors: [] };
    case 'columns':
      return { ...looking, columns: step.columns };
    case 'older':
      return { ...looking, cursors: [...looking.cursors, step.cursor] };
    case 'newer':
      return { ...looking, cursors: looking.cursors.slice(0, -1) };
    case 'nothing':
      return { ...looking, view: 'all', filter: {}, words: '', cursors: [] };
  }
}

/** What is looked at, and the way to look at something else. */
export function useLooking() {
  return useReducer(after, undefined, () => ({
    view: 'all',
    filter: {},
    words: '',
    columns: storedColumns(),
    cursors: [],
  }));
}
