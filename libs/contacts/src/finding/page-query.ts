import type { ContactFilter } from '#contract';
import { type Condition, conditionOf } from '../contact/contact-filter.js';
import type { ContactActor } from '../contact/contact.policy.js';
import type { Walk } from './choose-walk.js';
import type { Term } from './term.js';

/** Contacts that are looked for, by whom and when. */
export interface Wanted {
  readonly actor: ContactActor;
  readonly filter: ContactFilter;
  readonly terms: readonly Term[];
  readonly now: Date;
}

/** A query for contacts `c`, without what is selected and how many: from, where and order. */
export interface ContactQuery extends Condition {
  readonly order: string;
}

/** The query that walks as was chosen. Terms that are only looked at stay apart (`offset 0`), so that Postgres keeps the order and stops at the end of a page. */
export function contactQuery({ actor, filter, terms, now }: Wanted, walk: Walk): ContactQuery {
  const along = walk.along === 'term' ? walk.term : undefined;
  const [at, id] = along ? ['d.started_at', 'd.contact_id'] : ['c.started_at', 'c.id'];
  const { sql, parameters } = conditionOf(actor, filter, { now, order: { at, id } });
  const all = [...parameters];
  const parameter = (value: string): string => `$${all.push(value)}`;
  const source = along
    ? `contacts.${along.table} d join contacts.contact c on c.id = d.contact_id`
    : 'contacts.contact c';
  const parts = [
    sql,
    ...(along ? [`d.${along.column} = ${parameter(along.value)}`] : []),
    ...terms.filter((term) => term !== along).map((term) => hasTerm(term, parameter(term.value))),
  ];
  return {
    sql: `from ${source} where ${parts.join(' and ')}`,
    order: `${at} desc, ${id} desc`,
    parameters: all,
  };
}

const hasTerm = ({ table, column }: Term, parameter: string): string =>
  `exists (select from contacts.${table} t where t.contact_id = c.id and t.started_at = c.started_at
     and t.${column} = ${parameter} offset 0)`;

/** How often each term occurs, counted from the newest on to a limit, and since when; a row for each, in their order. */
export function countQuery(terms: readonly Term[], countedTo: number): Condition {
  const counts = terms.map(
    ({ table, column }, index) =>
      `(select ${index} as n, count(*)::int as times, min(started_at) as since
        from (select started_at from contacts.${table} t where t.${column} = $${index + 1}
              order by started_at desc, contact_id desc limit ${countedTo}) newest)`,
  );
  return {
    sql: `select times, since from (${counts.join(' union all ')}) counted order by n`,
    parameters: terms.map(({ value }) => value),
  };
}
