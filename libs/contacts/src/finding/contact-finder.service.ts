import { Injectable } from '@nestjs/common';
import type { ContactFilter } from '#contract';
import { Clock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import type { ContactActor } from '../contact/contact.policy.js';
import { contactColumns, type ContactRow } from '../contact/contact-row.js';
import { chooseWalk, type Count, countedTo, type Walk } from './choose-walk.js';
import { contactQuery, type ContactQuery, countQuery, type Wanted } from './page-query.js';
import { codeTermsOf, wordTerm } from './term.js';
import { WordIndex } from './word-index.service.js';

/** What somebody looks for: a filter, and words that stand in what is written. */
export interface Sought {
  readonly filter: ContactFilter;
  readonly words?: string;
}

/** Parts of a filter that narrow nothing by themselves, or are terms. */
const noConditions = ['cursor', 'from', 'to', 'referredTo', 'answers'];

/** Finds what a filter and words ask for and the actor may see, newest first, whatever is rare and whatever is common. */
@Injectable()
export class ContactFinder {
  constructor(
    private readonly index: WordIndex,
    private readonly clock: Clock,
  ) {}

  /** The first `size` contacts; throws `Invalid` for a bad date or cursor, and for words that are none. */
  async page(
    transaction: Transaction,
    actor: ContactActor,
    { size, ...sought }: Sought & { readonly size: number },
  ): Promise<ContactRow[]> {
    const query = await this.query(transaction, actor, sought);
    if (!query) return [];
    // Which of several conditions is the rare one, Postgres knows only when it sees their values.
    const read = isNarrowed(sought.filter) ? transaction.query : transaction.prepared;
    return read<ContactRow>(
      `select ${contactColumns} from (select c.* ${query.sql} order by ${query.order} limit ${size}) c
         left join identity.staff o on o.id = c.owner_id left join identity.staff e on e.id = c.entered_by
       order by c.started_at desc, c.id desc`,
      query.parameters,
    );
  }

  /** The query for all of them; none when there can be none. */
  async query(
    transaction: Transaction,
    actor: ContactActor,
    { filter, words }: Sought,
  ): Promise<ContactQuery | undefined> {
    const hashes = words === undefined ? [] : this.index.asked(actor.programme, words);
    const wanted: Wanted = {
      actor,
      filter,
      terms: [...hashes.map(wordTerm), ...codeTermsOf(filter)],
      now: this.clock.now(),
    };
    const walk = await this.walk(transaction, wanted);
    return walk.along === 'nothing' ? undefined : contactQuery(wanted, walk);
  }

  private async walk({ prepared }: Transaction, { filter, terms }: Wanted): Promise<Walk> {
    const narrowed = isNarrowed(filter);
    if (terms.length === 0 || (terms.length === 1 && !narrowed)) return chooseWalk(terms, [], narrowed);
    const { sql, parameters } = countQuery(terms, countedTo);
    return chooseWalk(terms, await prepared<Count>(sql, parameters), narrowed);
  }
}

function isNarrowed(filter: ContactFilter): boolean {
  return Object.entries(filter).some(([name, value]) => value !== undefined && !noConditions.includes(name));
}
