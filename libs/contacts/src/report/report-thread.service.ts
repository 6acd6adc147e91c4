import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Answers, AnswerReport, ReportMessage, ReportView } from '#contract';
import { Clock } from '#platform/clock';
import { open, seal } from '#platform/crypto';
import { Database, type Transaction } from '#platform/database';
import { Invalid, NotFound } from '#platform/errors';
import type { ContactActor } from '../contact/contact.policy.js';
import { ContactKeys } from '../contact/contact-keys.service.js';
import { ContactStore } from '../contact/contact-store.service.js';
import { WordIndex } from '../finding/word-index.service.js';
import { longestText } from '../form/check-answers.js';
import { FormStore } from '../form/form-store.service.js';
import { localDateOf } from '../contact/local-dates.js';
import { reportForm } from './report-form.js';
import { answersOf, messageOf, type ReportPlace } from './report-places.js';
import { findReport, messagesOf } from './report-rows.js';

/** What a report's reporter sees of it. */
export interface OwnReport {
  readonly submittedAt: string;
  readonly messages: readonly ReportMessage[];
}

/** A report and what its reporter and the staff write to each other about it. */
@Injectable()
export class ReportThread {
  constructor(
    private readonly database: Database,
    private readonly store: ContactStore,
    private readonly keys: ContactKeys,
    private readonly forms: FormStore,
    private readonly index: WordIndex,
    private readonly clock: Clock,
  ) {}

  /** The report for staff; throws `NotFound` where there is none, or none they may see. */
  view(actor: ContactActor, id: string): Promise<ReportView> {
    const place = { programme: actor.programme, reportId: id };
    return this.store.transaction(actor, async (transaction) => {
      const contact = await this.store.find(transaction, actor, id);
      const row = await findReport(transaction, id);
      await this.store.record(transaction, actor, ['contact:read_report', id]);
      const key = await this.keyOf(transaction, place);
      // Its contact has the version of the form by which it was asked.
      const form = await this.forms.of(transaction, actor.programme, contact.form_version);
      return {
        submittedAt: row.submitted_at.toISOString(),
        language: row.language,
        ...(row.answer_by && { answerBy: row.answer_by }),
        fields: reportForm(form, localDateOf(row.submitted_at)).fields,
        answers: JSON.parse(open(key, row.body, answersOf(place))) as Answers,
        messages: await messagesOf(transaction, place, key),
      };
    });
  }

  /** Stores an answer of staff, once for each key; whoever answers first what nobody had taken has it. Throws `NotFound`, `Invalid`. */
  async answer(actor: ContactActor, id: string, message: AnswerReport): Promise<void> {
    await this.store.transaction(actor, async (transaction) => {
      await this.store.lock(transaction, actor, id);
      const place = { programme: actor.programme, reportId: id };
      await this.add(transaction, place, { ...message, staffId: actor.staffId });
      await transaction.query(
        `update contacts.contact set owner_id = $2, revision = revision + 1 where id = $1 and owner_id is null`,
        [id, actor.staffId],
      );
      await this.store.record(transaction, actor, ['contact:answer_report', id]);
    });
  }

  /** The report for its reporter; throws `NotFound`. */
  ownView(place: ReportPlace): Promise<OwnReport> {
    const { programme, reportId } = place;
    return this.database.transaction({ kind: 'visitor', programme }, async (transaction) => {
      const row = await findReport(transaction, reportId);
      const key = await this.keyOf(transaction, place);
      return {
        submittedAt: row.submitted_at.toISOString(),
        messages: await messagesOf(transaction, place, key),
      };
    });
  }

  /** Stores what the reporter adds, once for each key; throws `NotFound`, `Invalid`. */
  async reply(place: ReportPlace, message: AnswerReport): Promise<void> {
    const { programme, reportId } = place;
    await this.database.transaction({ kind: 'visitor', programme }, async (transaction) => {
      await transaction.query('select from contacts.contact where id = $1 for no key update', [reportId]);
      await this.add(transaction, place, message);
    });
  }

  /** The caller holds the contact's lock, so numbers have no gap and no twin. */
  private async add(
    transaction: Transaction,
    place: ReportPlace,
    { key: messageKey, text, staffId }: AnswerReport & { readonly staffId?: string },
  ): Promise<void> {
    // A form sends a line's end as two characters, and counts it as one.
    const said = text.replaceAll('\r\n', '\n').trim();
    if (said === '' || said.length > longestText) throw new Invalid('text');
    await findReport(transaction, place.reportId);
    const key = await this.keyOf(transaction, place);
    await transaction.query(
      `insert into contacts.report_message (report_id, seq, programme_id, message_key, staff_id, body, sent_at)
       select $1, (select coalesce(max(seq), 0) + 1 from contacts.report_message where report_id = $1),
         programmes.current(), $2, $3, $4, $5
       on conflict on constraint report_message_once do nothing`,
      [
        place.reportId,
        messageKey,
        staffId ?? null,
        seal(key, said, messageOf(place, messageKey)),
        this.clock.now(),
      ],
    );
    await this.index.add(transaction, { programme: place.programme, contactId: place.reportId }, said);
  }

  private async keyOf(transaction: Transaction, { programme, reportId }: ReportPlace): Promise<KeyObject> {
    const key = await this.keys.find(transaction, { programme, contactId: reportId });
    if (!key) throw new NotFound();
    return key;
  }
}
