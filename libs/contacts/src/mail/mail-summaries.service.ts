import { Injectable } from '@nestjs/common';
import type { MailCounts, MailFilter, MailPage, MailThreadSummary, MailView } from '#contract';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { cursorOf, parseCursor } from '../contact/contact-filter.js';
import { numberOf } from '../contact/contact-number.js';
import { type ContactActor, maySeeParameters, maySeeSql } from '../contact/contact.policy.js';
import { answerBy } from './answer-clock.js';
import { mailProfile } from './mail-profiles.js';
import { Mailboxes } from './mailboxes.service.js';
import { SealedMail } from './sealed-mail.service.js';
import { ThreadAccess } from './thread-access.service.js';
import { type ThreadRow, threadColumns, threadSource } from './thread-row.js';

const pageSize = 50;

type SummaryRow = ThreadRow & {
  readonly owner_name: string | null;
  readonly messages: number;
  readonly attention: boolean;
};

/** An answer of the thread failed, came back, or nobody knows; also when its contact was closed since. */
const attention = `exists (select from contacts.mail_message m
  where m.thread_id = t.id and m.state in ('unsure', 'failed', 'returned'))`;
const columns = `${threadColumns}, o.display_name as owner_name,
  (select count(*) from contacts.mail_message m where m.thread_id = t.id and m.kind <> 'notice')::int as messages,
  ${attention} as attention`;
const source = `${threadSource} left join identity.staff o on o.id = c.owner_id`;

/** Which threads a list holds, in which order, and by which instant its pages go on. */
const lists: Readonly<
  Record<MailView, { readonly where: string; readonly by: string; readonly after: '<' | '>' }>
> = {
  due: {
    where: `((t.waiting_since is not null and c.state = 'draft') or ${attention})`,
    by: 'coalesce(t.waiting_since, t.last_at)',
    after: '>',
  },
  waiting: {
    where: `t.waiting_since is null and c.state = 'draft' and not ${attention}`,
    by: 't.last_at',
    after: '<',
  },
  done: { where: `c.state = 'closed' and not ${attention}`, by: 't.last_at', after: '<' },
};

/** Lists threads. */
@Injectable()
export class MailSummaries {
  constructor(
    private readonly access: ThreadAccess,
    private readonly mailboxes: Mailboxes,
    private readonly sealed: SealedMail,
  ) {}

  /** A page of threads the actor may see, and how the mailbox is doing; throws `Invalid` for a bad cursor. */
  list(actor: ContactActor, { view, cursor }: MailFilter): Promise<MailPage> {
    const { where, by, after } = lists[view];
    const order = after === '>' ? 'asc' : 'desc';
    const from = cursor === undefined ? undefined : parseCursor(cursor);
    const place = from && `and (${by}, t.id) ${after} ($3::timestamptz, $4::uuid)`;
    return this.access.transaction(actor, async (transaction) => {
      const rows = await transaction.query<SummaryRow>(
        `select ${columns} from ${source}
         where t.programme_id = (select programmes.current()) and ${maySeeSql} and ${where} ${place ?? ''}
         order by ${by} ${order}, t.id ${order} limit ${pageSize + 1}`,
        [...maySeeParameters(actor), ...(from ? [from.at, from.id] : [])],
      );
      await this.access.record(transaction, actor, ['mail:list']);
      const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
      return {
        threads: rows.slice(0, pageSize).map((row) => this.summaryOf(actor, row)),
        mailbox: await this.mailboxes.view(transaction),
        ...(last && { next: cursorOf((view === 'due' && last.waiting_since) || last.last_at, last.id) }),
      };
    });
  }

  /** How many threads wait for an answer that the actor may give. */
  counts(actor: ContactActor): Promise<MailCounts> {
    return this.access.transaction(actor, async ({ query }) => {
      const rows = await query<{ waiting_since: Date | null }>(
        `select t.waiting_since from ${threadSource}
         where t.programme_id = (select programmes.current()) and ${maySeeSql} and ${lists.due.where}`,
        [...maySeeParameters(actor)],
      );
      const now = this.access.clock.now();
      const { answerWithin } = mailProfile(actor.programme);
      const late = rows.filter((row) => row.waiting_since && answerBy(row.waiting_since, answerWithin) < now);
      return { due: rows.length, late: late.length };
    });
  }

  /** One thread as lists show it; the caller has found out that the actor may see it. */
  async one({ query }: Transaction, actor: ContactActor, id: string): Promise<MailThreadSummary> {
    const [row] = await query<SummaryRow>(`select ${columns} from ${source} where t.id = $1`, [id]);
    if (!row) throw new NotFound();
    return this.summaryOf(actor, row);
  }

  private summaryOf({ programme }: ContactActor, row: SummaryRow): MailThreadSummary {
    const { contact_id: contactId, waiting_since: waiting, contact_state: state } = row;
    const place = { programme, contactId, column: 'mail_thread.subject', row: row.id } as const;
    const since = state === 'draft' ? waiting : null;
    return {
      id: row.id,
      contactId,
      number: numberOf(contactId, row.started_at),
      subject: this.sealed.open(place, row.subject, row.wrapped) ?? '',
      ...(row.owner_id !== null && { counsellor: { id: row.owner_id, displayName: row.owner_name ?? '' } }),
      closed: state === 'closed',
      ...(since && {
        waitingSince: since.toISOString(),
        answerBy: answerBy(since, mailProfile(programme).answerWithin).toISOString(),
      }),
      lastAt: row.last_at.toISOString(),
      messages: row.messages,
      attention: row.attention,
    };
  }
}
