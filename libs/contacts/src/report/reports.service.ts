import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Answers, ContactForm, FormField } from '#contract';
import { Clock } from '#platform/clock';
import { seal } from '#platform/crypto';
import { Database, type Transaction } from '#platform/database';
import { Conflict, Invalid } from '#platform/errors';
import { plainAddress } from '#platform/mail';
import { ContactKeys } from '../contact/contact-keys.service.js';
import { localDateOf } from '../contact/local-dates.js';
import { WordIndex } from '../finding/word-index.service.js';
import { wordsOfReport } from '../finding/written-texts.service.js';
import { checkAnswers } from '../form/check-answers.js';
import { FormStore } from '../form/form-store.service.js';
import { prefillable } from '../form/prefillable.js';
import { Mailboxes } from '../mail/mailboxes.service.js';
import { MailThreads } from '../mail/mail-threads.service.js';
import { reportForm, reportVersion, withoutEmail } from './report-form.js';
import { answersOf } from './report-places.js';

/** A report as its page sends it. */
export interface SubmittedReport {
  /** UUID made with the page: the same one again is the same report. */
  readonly key: string;
  readonly language: 'nl' | 'en';
  readonly answers: Answers;
}

/** Takes reports in, each as a contact that waits for its counsellor. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly keys: ContactKeys,
    private readonly mailboxes: Mailboxes,
    private readonly mail: MailThreads,
    private readonly forms: FormStore,
    private readonly index: WordIndex,
    private readonly clock: Clock,
  ) {}

  /** The questions as they can be asked now. */
  async questions(programme: string): Promise<readonly FormField[]> {
    const form = await this.database.transaction({ kind: 'visitor', programme }, (transaction) =>
      this.forms.current(transaction, programme),
    );
    const { fields } = reportForm(form, this.today());
    return (await this.mailboxes.has(programme)) ? fields : withoutEmail(fields);
  }

  private check(form: ContactForm, answers: Answers): Answers {
    const date = this.today();
    const kept = checkAnswers(reportForm(form, date), answers, date);
    const { answer_by: by, email } = kept;
    // How to answer says nothing to answer.
    if (Object.keys(kept).every((code) => ['answer_by', 'email'].includes(code))) throw new Invalid('story');
    if (by === 'email' && plainAddress(typeof email === 'string' ? email : '') === undefined)
      throw new Invalid('email');
    return kept;
  }

  /** Stores a report and gives its id; sent twice it is one. Throws `Invalid` with the code of the first answer that does not fit. */
  async submit(programme: string, { key, language, answers }: SubmittedReport): Promise<string> {
    const id = randomUUID();
    return this.database.transaction({ kind: 'visitor', programme }, async (transaction) => {
      const form = await this.forms.current(transaction, programme);
      const kept = this.check(form, answers);
      const made = await this.insertContact(transaction, { form, id, key, answers: kept });
      if (!made) return again(transaction, key);
      const dataKey = await this.keys.findOrMake(transaction, { programme, contactId: id });
      await transaction.query(
        `insert into contacts.report (id, programme_id, form_version, language, answer_by, body, submitted_at)
         values ($1, programmes.current(), $2, $3, $4, $5, $6)`,
        [
          id,
          reportVersion,
          language,
          kept['answer_by'] ?? null,
          seal(dataKey, JSON.stringify(kept), answersOf({ programme, reportId: id })),
          this.clock.now(),
        ],
      );
      await this.index.add(transaction, { programme, contactId: id }, wordsOfReport(kept).join('\n'));
      const { answer_by: by, email } = kept;
      if (by === 'email' && typeof email === 'string')
        await this.mail.begin(transaction, { programme, contactId: id, address: email, language });
      return id;
    });
  }

  /** Counts someone who was better helped elsewhere, once for each key. */
  async countHandover(programme: string, { key, to }: { key: string; to: string }): Promise<void> {
    await this.database.transaction({ kind: 'visitor', programme }, ({ query }) =>
      query(
        `insert into contacts.handover (programme_id, key, channel, handed_to, at)
         values (programmes.current(), $1, 'form', $2, $3) on conflict on constraint handover_pk do nothing`,
        [key, to, this.clock.now()],
      ),
    );
  }

  private today(): string {
    return localDateOf(this.clock.now());
  }

  private async insertContact(
    { query }: Transaction,
    { form, id, key, answers }: { form: ContactForm; id: string; key: string; answers: Answers },
  ): Promise<boolean> {
    const now = this.clock.now();
    const rows = await query(
      `insert into contacts.contact
         (id, programme_id, create_key, channel, kind, state, form_version, started_at, answers)
       values ($1, programmes.current(), $2, 'form', 'counselling', 'draft', $3, $4, $5)
       on conflict on constraint contact_once do nothing returning id`,
      [id, key, form.version, now, JSON.stringify(prefillable(form, answers, localDateOf(now)))],
    );
    return rows.length > 0;
  }
}

/** The report of a key that was used before. */
async function again({ query }: Transaction, key: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `select r.id from contacts.contact c join contacts.report r on r.id = c.id
     where c.programme_id = (select programmes.current()) and c.create_key = $1`,
    [key],
  );
  if (!row) throw new Conflict();
  return row.id;
}
