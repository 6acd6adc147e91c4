import type {
  Answers,
  ContactCaller,
  ContactChannel,
  ContactForm,
  ContactState,
  ContactSummary,
  ContactView,
} from '#contract';
import { missingFields } from '../form/check-answers.js';
import { type ContactActor, mayCorrect, maySave, ownerCorrectsMs } from './contact.policy.js';
import { numberOf } from './contact-number.js';
import { localDateOf } from './local-dates.js';

/** A row of `contacts.contact` as it is read, with the names of its people. */
export interface ContactRow {
  readonly id: string;
  readonly channel: ContactChannel;
  readonly kind: string | null;
  readonly state: ContactState;
  readonly form_version: string;
  readonly owner_id: string | null;
  readonly owner_name: string | null;
  readonly entered_by: string | null;
  readonly entered_by_name: string | null;
  readonly conversation_id: string | null;
  readonly started_at: Date;
  readonly duration_seconds: number | null;
  readonly visitor_messages: number | null;
  readonly visitor_words: number | null;
  readonly counsellor_messages: number | null;
  readonly counsellor_words: number | null;
  readonly closed_at: Date | null;
  readonly revision: number;
  readonly version: number;
  readonly answers: Answers;
  /** Who it was with, where that is known. */
  readonly caller?: ContactCaller | null;
}

/** Columns of a {@link ContactRow}; `c` is the contact. */
export const contactColumns = `c.id, c.channel, c.kind, c.state, c.form_version, c.owner_id, o.display_name as owner_name,
  c.entered_by, e.display_name as entered_by_name, c.conversation_id, c.started_at, c.duration_seconds, c.closed_at,
  c.visitor_messages, c.visitor_words, c.counsellor_messages, c.counsellor_words,
  c.revision, c.version, c.answers`;

/** Joins to `c` the people whose names a {@link ContactRow} tells. */
export const contactPeople = `left join identity.staff o on o.id = c.owner_id
  left join identity.staff e on e.id = c.entered_by`;

/** What a {@link ContactRow} is read from. */
export const contactSource = `contacts.contact c ${contactPeople}`;

const text = (answer: Answers[string] | undefined): string | undefined =>
  typeof answer === 'string' ? answer : undefined;

/** The row as lists show it: nothing that may identify anyone. */
export function summaryOf(form: ContactForm, row: ContactRow): ContactSummary {
  const { answers, kind, state } = row;
  const primaryTopic = text(answers['primary_topic']);
  const reporterRole = text(answers['reporter_role']);
  const ageBand = text(answers['victim_age_band']);
  const followUpOn = text(answers['follow_up_on']);
  return {
    id: row.id,
    number: numberOf(row.id, row.started_at),
    channel: row.channel,
    ...(kind !== null && { kind }),
    state,
    startedAt: row.started_at.toISOString(),
    ...(row.duration_seconds !== null && { durationSeconds: row.duration_seconds }),
    ...exchangeOf(row),
    ...(row.owner_id !== null && { counsellor: { id: row.owner_id, displayName: row.owner_name ?? '' } }),
    ...(primaryTopic !== undefined && { primaryTopic }),
    ...(reporterRole !== undefined && { reporterRole }),
    ...(ageBand !== undefined && { ageBand }),
    referredTo: [answers['referred_to'] ?? []].flat(),
    ...(followUpOn !== undefined && { followUpOn }),
    formVersion: row.form_version,
    version: row.version,
    missing: state === 'draft' ? missingOf(form, row) : [],
  };
}

function exchangeOf(row: ContactRow): Pick<ContactSummary, 'exchange'> {
  const side = (messages: number | null, words: number | null) =>
    messages === null || words === null ? undefined : { messages, words };
  const visitor = side(row.visitor_messages, row.visitor_words);
  const counsellor = side(row.counsellor_messages, row.counsellor_words);
  return visitor && counsellor ? { exchange: { visitor, counsellor } } : {};
}

/** What a draft still needs before it can be closed. */
function missingOf(form: ContactForm, { kind, answers, started_at: at }: ContactRow): string[] {
  return missingFields(form, { kind: kind ?? undefined, answers, date: localDateOf(at) });
}

/** What a view needs besides the row: its form, what was sealed of it, opened, and when it is looked at. */
export interface Viewing {
  readonly form: ContactForm;
  readonly words: Answers;
  readonly now: Date;
}

/** The contact as `actor` sees it. */
export function viewOf(actor: ContactActor, row: ContactRow, { form, words, now }: Viewing): ContactView {
  const { entered_by: enteredBy, closed_at: closedAt, conversation_id: conversationId } = row;
  return {
    ...summaryOf(form, row),
    revision: row.revision,
    answers: { ...row.answers, ...words },
    ...(enteredBy !== null && { enteredBy: { id: enteredBy, displayName: row.entered_by_name ?? '' } }),
    ...(conversationId !== null && { conversationId }),
    ...(row.caller && { caller: row.caller }),
    may: { save: maySave(actor, row), correct: mayCorrect(actor, row, now) },
    ...(closedAt && {
      closedAt: closedAt.toISOString(),
      ownerCorrectsUntil: new Date(closedAt.getTime() + ownerCorrectsMs).toISOString(),
    }),
  };
}
