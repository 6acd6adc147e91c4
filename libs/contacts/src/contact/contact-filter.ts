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

/** What a filter asks for and the actor may see, as one condition. */
export function conditionOf(actor: ContactActor, filter: ContactFilter): Condition {
  const parameters: unknown[] = [...maySeeParameters(actor)];
  const parts = ['c.programme_id = (select programmes.current())', maySeeSql];
  const add = (value: unknown, sql: (parameter: string) => string): void => {
    if (value === undefined) return;
    parameters.push(value);
    parts.push(sql(`$${parameters.length}`));
  };
  const { counsellor, cursor, from, to, referredTo } = filter;
  add(filter.state, (p) => `c.state = ${p}`);
  add(filter.channel, (p) => `c.channel = ${p}`);
  add(filter.kind, (p) => `c.kind = ${p}`);
  add(filter.topic, (p) => `c.primary_topic = ${p}`);
  add(filter.reporterRole, (p) => `c.reporter_role = ${p}`);
  add(filter.ageBand, (p) => `c.victim_age_band = ${p}`);
  add(referredTo && JSON.stringify({ referred_to: [referredTo] }), (p) => `c.answers @> ${p}::jsonb`);
  add(counsellor === 'me' ? actor.staffId : counsellor, (p) => `c.owner_id = ${p}`);
  add(filter.conversationId, (p) => `c.conversation_id = ${p}`);
  add(from && dateOf('from', from), (p) => `c.started_at >= ${p}`);
  add(to && dateOf('to', to), (p) => `c.started_at < ${p}`);
  if (cursor !== undefined) {
    const { at, id } = parseCursor(cursor);
    parameters.push(at, id);
    parts.push(
      `(c.started_at, c.id) < ($${parameters.length - 1}::timestamptz, $${parameters.length}::uuid)`,
    );
  }
  return { sql: parts.join(' and '), parameters };
}
