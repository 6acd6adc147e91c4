import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Answers, ContactForm, ContactSide } from '#contract';
import { Database, type Transaction } from '#platform/database';
import { FormStore } from '../form/form-store.service.js';
import { prefillable } from '../form/prefillable.js';
import { localDateOf } from './local-dates.js';

/** One time that a conversation was taken, which is a contact of its own. */
export interface TakenRound {
  /** One more each time its visitor came back. */
  readonly round: number;
  /** Whoever has it, or had it when it ended; none while it waits again. */
  readonly counsellorId: string | null;
  readonly takenAt: Date;
  readonly endedAt: Date | null;
  /** What each side wrote, once it has ended. */
  readonly visitor: ContactSide | null;
  readonly counsellor: ContactSide | null;
}

/** What contacts need to know of a conversation. */
export interface TakenConversation {
  readonly conversationId: string;
  readonly topic: string | null;
  readonly ageBand: string | null;
  readonly rounds: readonly TakenRound[];
}

/** Reads how a conversation stands now, in the transaction it is given; nothing for one in which nothing happened. */
export type ReadConversation = (transaction: Transaction) => Promise<TakenConversation | undefined>;

/** Keeps the contacts of a chat in step with its conversation until they are closed. */
@Injectable()
export class ChatContacts {
  constructor(
    private readonly database: Database,
    private readonly forms: FormStore,
  ) {}

  /**
   * Makes the draft of each round of a conversation, filled in with what the visitor already said, and brings it up
   * to date: whose it is, how long it took and how much each side wrote. Doing it again changes nothing; a closed
   * contact learns only what was not known when it was closed. One event of a conversation at a time, and how it
   * stands is read when it is its turn: whoever writes last has read last.
   */
  async follow(programme: string, conversationId: string, read: ReadConversation): Promise<void> {
    await this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const { query } = transaction;
      // There may be no contact yet that could be locked.
      await query(`select pg_advisory_xact_lock(hashtextextended('chat-contact:' || $1, 0))`, [
        conversationId,
      ]);
      const conversation = await read(transaction);
      if (!conversation) return;
      const form = await this.forms.current(transaction, programme);
      for (const round of conversation.rounds) {
        const { counsellorId } = round;
        if (counsellorId !== null)
          await query(insertDraft, draftOf(form, conversation, { ...round, counsellorId }));
        await query(bringUpToDate, presentOf(conversation, round));
      }
    });
  }
}

// The time of a conversation has more digits than a page can send back as the cursor of a list.
const insertDraft = `
  insert into contacts.contact
    (id, programme_id, create_key, channel, kind, state, form_version, owner_id, conversation_id, conversation_round, started_at,
     answers)
  values ($1, programmes.current(), $1, 'chat', 'counselling', 'draft', $3, $4, $2, $7, date_trunc('milliseconds', $5::timestamptz),
    $6)
  on conflict on constraint contact_conversation do nothing`;

// What is known stays: a late event knows less, and a counsellor may have written it. The revision guards what people
// write, so it rises with what they may write too, and not for a contact that is closed.
const bringUpToDate = `
  update contacts.contact c set owner_id = next.owner_id, duration_seconds = next.duration,
    visitor_messages = next.visitor_messages, visitor_words = next.visitor_words,
    counsellor_messages = next.counsellor_messages, counsellor_words = next.counsellor_words,
    revision = c.revision + case when c.state = 'draft'
      and (c.owner_id, c.duration_seconds) is distinct from (next.owner_id, next.duration) then 1 else 0 end
  from (select id, case when state = 'draft' then coalesce($2::uuid, owner_id) else owner_id end as owner_id,
      case when duration_seconds is null and $3::timestamptz is not null
        then least(86400, greatest(0, extract(epoch from $3::timestamptz - started_at)))::int
        else duration_seconds end as duration,
      coalesce(visitor_messages, $5::int) as visitor_messages, coalesce(visitor_words, $6::int) as visitor_words,
      coalesce(counsellor_messages, $7::int) as counsellor_messages,
      coalesce(counsellor_words, $8::int) as counsellor_words
    from contacts.contact
    where programme_id = (select programmes.current()) and conversation_id = $1 and conversation_round = $4) next
  where c.id = next.id
    and (c.owner_id, c.duration_seconds, c.visitor_messages, c.visitor_words, c.counsellor_messages, c.counsellor_words)
      is distinct from (next.owner_id, next.duration, next.visitor_messages, next.visitor_words,
        next.counsellor_messages, next.counsellor_words)`;

function presentOf({ conversationId }: TakenConversation, taken: TakenRound): unknown[] {
  const { counsellorId, endedAt, round, visitor, counsellor } = taken;
  const counts = [visitor?.messages, visitor?.words, counsellor?.messages, counsellor?.words];
  return [conversationId, counsellorId, endedAt, round, ...counts.map((count) => count ?? null)];
}

function draftOf(
  form: ContactForm,
  conversation: TakenConversation,
  { round, takenAt, counsellorId }: TakenRound & { readonly counsellorId: string },
): unknown[] {
  const answers = JSON.stringify(prefilled(form, conversation, takenAt));
  return [randomUUID(), conversation.conversationId, form.version, counsellorId, takenAt, answers, round];
}

/** The visitor's own words for topic and age, where the form has the same codes: nobody is asked twice. */
function prefilled(form: ContactForm, { topic, ageBand }: TakenConversation, takenAt: Date): Answers {
  const date = localDateOf(takenAt);
  // Where the form asks for both, the visitor's age is that of the one who was spoken with.
  const asksBoth = form.fields.some(({ code }) => code === 'reporter_age_band');
  const ofVisitor = asksBoth ? 'reporter_age_band' : 'victim_age_band';
  const given: Answers = {
    ...(topic !== null && { primary_topic: topic }),
    ...(ageBand !== null && { [ofVisitor]: ageBand }),
  };
  return prefillable(form, given, date);
}
