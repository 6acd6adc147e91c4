import { Injectable } from '@nestjs/common';
import type { Answers, ContactView, CorrectContact, SaveContact } from '#contract';
import type { Transaction } from '#platform/database';
import { Conflict, Forbidden, Invalid } from '#platform/errors';
import { secondsBetween } from '../call/call-time.js';
import { stopRunning } from '../call/running-call.js';
import { missingFields } from '../form/check-answers.js';
import { FormStore } from '../form/form-store.service.js';
import { changed, type ChangedContact } from './change-contact.js';
import { type ContactActor, mayCorrect, maySave } from './contact.policy.js';
import { localDateOf } from './local-dates.js';
import { ContactStore, type WholeRow } from './contact-store.service.js';
import { type ContactPlace, PersonalAnswers } from './personal-answers.service.js';
import { WordIndex } from '../finding/word-index.service.js';
import { WrittenTexts } from '../finding/written-texts.service.js';

/** What a change leads to. */
interface Step {
  readonly action: 'contact:save' | 'contact:close' | 'contact:correct';
  readonly id: string;
  readonly change: SaveContact;
  /** Why a closed contact is corrected. */
  readonly reason?: string;
}

/** Saves drafts, closes them once, and corrects closed ones, each correction leaving the version before. */
@Injectable()
export class ContactWriting {
  constructor(
    private readonly store: ContactStore,
    private readonly personal: PersonalAnswers,
    private readonly texts: WrittenTexts,
    private readonly index: WordIndex,
    private readonly forms: FormStore,
  ) {}

  /** Saves a draft; throws `Conflict` for an old revision or a closed contact, `Invalid`, `NotFound`. */
  save(actor: ContactActor, id: string, change: SaveContact): Promise<ContactView> {
    return this.write(actor, { action: 'contact:save', id, change });
  }

  /** Saves and closes it, once; throws as {@link save} does, and `Invalid` with the first field still needed. */
  close(actor: ContactActor, id: string, change: SaveContact): Promise<ContactView> {
    return this.write(actor, { action: 'contact:close', id, change });
  }

  /** Makes a new version of a closed contact; throws as {@link save} does, and `Forbidden` after the owner's day. */
  correct(actor: ContactActor, id: string, { reason, ...change }: CorrectContact): Promise<ContactView> {
    return this.write(actor, { action: 'contact:correct', id, change, reason });
  }

  private write(actor: ContactActor, step: Step): Promise<ContactView> {
    return this.store.transaction(actor, async (transaction) => {
      const row = await this.store.lock(transaction, actor, step.id);
      const now = this.store.clock.now();
      if (step.action === 'contact:correct') refuseCorrection(actor, row, now);
      else if (!maySave(actor, row)) throw new Conflict();
      const next = await this.decide(transaction, actor, { row, step, now });
      await this.persist(transaction, actor, { row, step, next, now });
      await this.store.record(transaction, actor, [step.action, step.id]);
      return this.store.view(transaction, actor, step.id);
    });
  }

  private async decide(
    transaction: Transaction,
    { programme }: ContactActor,
    { row, step, now }: { row: WholeRow; step: Step; now: Date },
  ): Promise<ChangedContact> {
    const place = { programme, contactId: step.id, version: row.version };
    const words = await this.personal.open(transaction, place, row.personal);
    const answers = { ...row.answers, ...words };
    const form = await this.forms.of(transaction, programme, row.form_version);
    const next = changed(form, { ...row, answers }, { change: step.change, now });
    if (step.action !== 'contact:save') {
      const date = localDateOf(next.startedAt);
      const [missing] = missingFields(form, { kind: next.kind ?? undefined, answers: next.plain, date });
      if (missing !== undefined) throw new Invalid(missing);
    }
    return next;
  }

  private async persist(
    transaction: Transaction,
    { programme, staffId }: ContactActor,
    { row, step, next, now }: { row: WholeRow; step: Step; next: ChangedContact; now: Date },
  ): Promise<void> {
    const version = step.action === 'contact:correct' ? row.version + 1 : row.version;
    const place = { programme, contactId: step.id, version };
    const personal = await this.personal.seal(transaction, place, next.personal);
    const hasWords = personal !== null || row.personal !== null;
    const closes = step.action !== 'contact:save';
    // A call that still runs ends with its logging.
    const ended = closes && (await stopRunning(transaction, step.id, now));
    const durationSeconds = next.durationSeconds ?? (ended ? secondsBetween(next.startedAt, now) : null);
    await transaction.query(
      `update contacts.contact set kind = $2, started_at = $3, duration_seconds = $4, answers = $5, personal = $6,
         version = $7, revision = revision + 1, words_revision = case when $11 then revision + 1 else words_revision end, state = case when $8 then 'closed' else state end,
         closed_at = case when $8 then coalesce(closed_at, $9) else closed_at end, owner_id = coalesce(owner_id, $10)
       where id = $1`,
      [
        step.id,
        next.kind,
        next.startedAt,
        durationSeconds,
        JSON.stringify(next.plain),
        personal,
        version,
        closes,
        now,
        // Whoever writes first what nobody had taken has it.
        staffId,
        hasWords,
      ],
    );
    if (hasWords) await this.indexAll(transaction, place, next.personal);
    if (!closes) return;
    const reason = step.reason && (await this.personal.sealText(transaction, place, ['reason', step.reason]));
    await transaction.query(
      `insert into contacts.contact_version (contact_id, version, programme_id, kind, answers, personal, reason, made_by, made_at)
       values ($1, $2, programmes.current(), $3, $4, $5, $6, $7, $8)`,
      [step.id, version, next.kind, JSON.stringify(next.plain), personal, reason ?? null, staffId, now],
    );
  }

  /** What is written may have lost words, so all of it is indexed anew. */
  private async indexAll(transaction: Transaction, place: ContactPlace, personal: Answers): Promise<void> {
    const texts = await this.texts.of(transaction, place);
    await this.index.store(transaction, place, [...Object.values(personal).flat(), ...texts]);
  }
}

function refuseCorrection(actor: ContactActor, row: WholeRow, now: Date): void {
  if (row.state !== 'closed') throw new Conflict();
  if (!mayCorrect(actor, row, now)) throw new Forbidden();
}
