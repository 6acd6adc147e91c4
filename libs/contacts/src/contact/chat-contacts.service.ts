import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Answers, ContactForm } from '#contract';
import { Database } from '#platform/database';
import { FormStore } from '../form/form-store.service.js';
import { prefillable } from '../form/prefillable.js';
import { localDateOf } from './local-dates.js';

/** What a contact needs to know of a conversation that was taken at least once. */
export interface TakenConversation {
  readonly conversationId: string;
  /** One more each time its visitor came back: each is a contact of its own. */
  readonly round: number;
  /** Whoever has it, or had it when it ended; none while it waits again. */
  readonly counsellorId: string | null;
  /** When it was taken last. */
  readonly takenAt: Date;
  readonly endedAt: Date | null;
  readonly topic: string | null;
  readonly ageBand: string | null;
}

/** Keeps the contact of a chat in step with its conversation until it is closed. */
@Injectable()
export class ChatContacts {
  constructor(
    private readonly database: Database,
    private readonly forms: FormStore,
  ) {}

  /**
   * Makes the draft of a conversation, filled in with what the visitor already said, and brings it up to date: whose
   * it is, and how long it took. Doing it again changes nothing; a closed contact is left alone.
   */
  async follow(programme: string, conversation: TakenConversation): Promise<void> {
    await this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const { query } = transaction;
      const { conversationId, counsellorId, endedAt } = conversation;
      if (counsellorId !== null) {
        const form = await this.forms.current(transaction, programme);
        await query(insertDraft, draftOf(form, conversation, counsellorId));
      }
      await query(bringUpToDate, [conversationId, counsellorId, endedAt, conversation.round]);
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

// A duration that is known stays: a late event knows less, and a counsellor may have written it.
const bringUpToDate = `
  update contacts.contact c set owner_id = next.owner_id, duration_seconds = next.duration, revision = c.revision + 1
  from (select id, coalesce($2::uuid, owner_id) as owner_id,
      case when duration_seconds is null and $3::timestamptz is not null
        then least(86400, greatest(0, extract(epoch from $3::timestamptz - started_at)))::int
        else duration_seconds end as duration
    from contacts.contact
    where programme_id = (select programmes.current()) and conversation_id = $1 and conversation_round = $4
      and state = 'draft') next
  where c.id = next.id and (c.owner_id, c.duration_seconds) is distinct from (next.owner_id, next.duration)`;

function draftOf(form: ContactForm, conversation: TakenConversation, counsellorId: string): unknown[] {
  const { conversationId, takenAt } = conversation;
  const answers = JSON.stringify(prefilled(form, conversation));
  return [randomUUID(), conversationId, form.version, counsellorId, takenAt, answers, conversation.round];
}

/** The visitor's own words for topic and age, where the form has the same codes: nobody is asked twice. */
function prefilled(form: ContactForm, { topic, ageBand, takenAt }: TakenConversation): Answers {
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
