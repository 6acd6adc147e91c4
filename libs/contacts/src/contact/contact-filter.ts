import type { ContactFilter } from '#contract';
import { Invalid } from '#platform/errors';
import { type ContactActor, maySeeParameters, maySeeSql } from './contact.policy.js';
import { startOfDate } from './local-dates.js';

/** A condition over `c` with its parameters, numbered from 1. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Where a page begins: after this one. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The opaque name of a place in the list; it says where, and the rules of who may see what hold behind it too. */
export function cursorOf(startedAt: Date, id: string): string {
  return Buffer.from(JSON.stringify({ at: startedAt.toISOString(), id })).toString('base64url');
}

/** The place a {@link cursorOf} names; throws `Invalid` for anything else. */
export function parseCursor(text: string): Cursor {
  try {
    const { at, id } = JSON.parse(Buffer.from(text, 'base64url').toString()) as Partial<Cursor>;
    if (typeof at === 'string' && !Number.isNaN(Date.parse(at)) && typeof id === 'string' && uuid.test(id))
      return { at: new Date(at).toISOString(), id };
  } catch {
    // Falls through: whatever it is, it is no cursor.
  }
  throw new Invalid('cursor');
}

function dateOf(field: 'from' | 'to', date: string): Date {
  try {
    return startOfDate(date, field === 'to' ? 1 : 0);
  } catch {
    throw new Invalid(field);
  }
}

/** The columns by which a list is ordered, newest first. */
export interface ListOrder {
  readonly at: string;
  readonly id: string;
}

const ownOrder: ListOrder = { at: 'c.started_at', id: 'c.id' };

/** Hours after which a draft that nobody closed is a supervisor's concern too. */
export const staleHours = 24;

/** When whoever asks, asks, and by which columns the list is ordered. */
interface Asking {
  readonly now: Date;
  readonly order?: ListOrder;
}

/** What a filter asks for and the actor may see, as one condition; answers without a column are looked up as terms. */
export function conditionOf(
  actor: ContactActor,
  filter: ContactFilter,
  { now, order = ownOrder }: Asking,
): Condition {
  const parameters: unknown[] = [...maySeeParameters(actor)];
  const parts = ['c.programme_id = (select programmes.current())', maySeeSql];
  const add = (value: unknown, sql: (parameter: string) => string): void => {
    if (value === undefined) return;
    parameters.push(value);
    parts.push(sql(`$${parameters.length}`));
  };
  const { counsellor, cursor, from, to } = filter;
  // As a literal, so that the index of the drafts can serve.
  if (filter.state !== undefined) parts.push(`c.state = '${filter.state === 'draft' ? 'draft' : 'closed'}'`);
  if (filter.stale !== undefined) parts.push(`c.state = 'draft'`);
  add(filter.stale && new Date(now.getTime() - staleHours * 3_600_000), (p) => `c.started_at < ${p}`);
  add(filter.channel, (p) => `c.channel = ${p}`);
  add(filter.kind, (p) => `c.kind = ${p}`);
  add(filter.topic, (p) => `c.primary_topic = ${p}`);
  add(filter.reporterRole, (p) => `c.reporter_role = ${p}`);
  add(filter.ageBand, (p) => `c.victim_age_band = ${p}`);
  if (counsellor === 'nobody') parts.push('c.owner_id is null');
  else add(counsellor === 'me' ? actor.staffId : counsellor, (p) => `c.owner_id = ${p}`);
  add(
    filter.callerId,
    (p) => `c.id in (select l.contact_id from contacts.caller_link l where l.caller_id = ${p})`,
  );
  add(filter.conversationId, (p) => `c.conversation_id = ${p}`);
  add(from && dateOf('from', from), (p) => `${order.at} >= ${p}`);
  add(to && dateOf('to', to), (p) => `${order.at} < ${p}`);
  if (cursor !== undefined) {
    const { at, id } = parseCursor(cursor);
    parameters.push(at, id);
    parts.push(
      `(${order.at}, ${order.id}) < ($${parameters.length - 1}::timestamptz, $${parameters.length}::uuid)`,
    );
  }
  return { sql: parts.join(' and '), parameters };
}
