import type { ContactPage } from '#contract';
import { cursorOf } from './contact-filter.js';
import { type ContactRow, summaryOf } from './contact-row.js';

/** Contacts in one page; one more is read, to know whether there is a next. */
export const pageSize = 50;

/** A page of rows, newest first. */
export function pageOf(programme: string, rows: readonly ContactRow[]): ContactPage {
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    contacts: shown.map((row) => summaryOf(programme, row)),
    ...(rows.length > pageSize && last && { next: cursorOf(last.started_at, last.id) }),
  };
}
