import type { ContactPage } from '#contract';
import { cursorOf } from './contact-filter.js';
import type { FormOf } from '../form/form-store.service.js';
import { type ContactRow, summaryOf } from './contact-row.js';

/** Contacts in one page; one more is read, to know whether there is a next. */
export const pageSize = 50;

/** A page of rows, newest first, each by the form it was made with. */
export function pageOf(formOf: FormOf, rows: readonly ContactRow[]): ContactPage {
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    contacts: shown.map((row) => summaryOf(formOf(row), row)),
    ...(rows.length > pageSize && last && { next: cursorOf(last.started_at, last.id) }),
  };
}
