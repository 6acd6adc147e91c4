import { Temporal } from 'temporal-polyfill';
import { type ContactActor, type GuardedContact, mayCorrect, maySave } from '../contact/contact.policy.js';

/** Whoever may write a contact may say who it was with: its draft, and while it may be corrected. */
export function mayLink(actor: ContactActor, contact: GuardedContact, now: Date): boolean {
  return maySave(actor, contact) || mayCorrect(actor, contact, now);
}

/** Contacts that began before this instant keep no link: a year ago by the calendar on the wall. */
export function linksKeptSince(now: Date): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/Amsterdam');
  return new Date(local.subtract({ years: 1 }).epochMilliseconds);
}
