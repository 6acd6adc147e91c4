import type { Answers, ContactForm } from './contact-form.js';

/** The ways a contact comes about. */
export const contactChannels = ['chat', 'phone', 'email', 'form'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** A contact is a draft from its first second and is closed once. */
export const contactStates = ['draft', 'closed'] as const;
export type ContactState = (typeof contactStates)[number];

/** How sure it is that a caller is the same person as before. */
export const callerCertainties = ['certain', 'probable'] as const;
export type CallerCertainty = (typeof callerCertainties)[number];

/** Who a contact was with, as far as they let themselves be known again. */
export interface ContactCaller {
  readonly id: string;
  readonly certainty: CallerCertainty;
}

/** A member of staff as lists name them. */
export interface StaffRef {
  readonly id: string;
  readonly displayName: string;
}

/** What one side of a chat wrote, as numbers. */
export interface ContactSide {
  readonly messages: number;
  readonly words: number;
}

/** How much each side of a chat wrote. */
export interface ContactExchange {
  readonly visitor: ContactSide;
  readonly counsellor: ContactSide;
}

/** One row of the contact log; nothing that may identify anyone. */
export interface ContactSummary {
  readonly id: string;
  /** How people name it to each other, as in `CM-2611-7Q4M2K`: year, month, and letters of its id. */
  readonly number: string;
  readonly channel: ContactChannel;
  /** Code of the kind; none while a draft has not been given one. */
  readonly kind?: string;
  readonly state: ContactState;
  /** ISO 8601 instant. */
  readonly startedAt: string;
  readonly durationSeconds?: number;
  /** Of a chat, once it has ended. */
  readonly exchange?: ContactExchange;
  /** None while nobody has taken it, such as a message that has just come in. */
  readonly counsellor?: StaffRef;
  readonly primaryTopic?: string;
  readonly reporterRole?: string;
  /** Age band of the victim. */
  readonly ageBand?: string;
  readonly referredTo: readonly string[];
  /** Local date. */
  readonly followUpOn?: string;
  /** Version of the form it was made with. */
  readonly formVersion: string;
  /** 1 for a contact as it was closed; one more for each correction. */
  readonly version: number;
  /** Codes of the fields still needed before it can be closed; drafts only. */
  readonly missing: readonly string[];
}

/** One contact with everything the role may see. */
export interface ContactView extends ContactSummary {
  /** Rises with every change; sent back with the next one. */
  readonly revision: number;
  readonly answers: Answers;
  readonly enteredBy?: StaffRef;
  readonly conversationId?: string;
  readonly caller?: ContactCaller;
  readonly closedAt?: string;
  /** What whoever asked may do with it now. */
  readonly may: { readonly save: boolean; readonly correct: boolean };
  /** Last instant of the owner's own corrections; closed contacts only. */
  readonly ownerCorrectsUntil?: string;
}

/** An earlier version of a closed contact, and what replaced it. */
export interface ContactVersion {
  readonly version: number;
  readonly at: string;
  readonly by: StaffRef;
  readonly reason?: string;
  readonly kind: string;
  readonly answers: Answers;
}

/** Body of `POST /api/contacts`: the same `key` again gives the same contact. */
export interface CreateContact {
  /** UUID chosen by the client. */
  readonly key: string;
  readonly channel: ContactChannel;
  readonly kind?: string;
  /** ISO 8601 instant, not in the future; now when absent. */
  readonly startedAt?: string;
  readonly durationSeconds?: number;
  /** A colleague of the programme for whom it is entered later. */
  readonly counsellorId?: string;
}

/** Body of `PUT /api/contacts/:id`: what is named replaces what was; an answer of `[]` or `''` removes it. */
export interface SaveContact {
  readonly revision: number;
  readonly kind?: string;
  readonly startedAt?: string;
  readonly durationSeconds?: number;
  readonly answers?: Answers;
}

/** Body of `POST /api/contacts/:id/correct`. */
export interface CorrectContact extends SaveContact {
  readonly reason: string;
}

/** One page of the contact log; `next` is the cursor of the page after it. */
export interface ContactPage {
  readonly contacts: readonly ContactSummary[];
  readonly next?: string;
}

/** Query of `GET /api/contacts`; everything may be left out, and what is named must all hold. */
export interface ContactFilter {
  readonly state?: ContactState;
  readonly channel?: ContactChannel;
  readonly kind?: string;
  readonly topic?: string;
  readonly reporterRole?: string;
  readonly ageBand?: string;
  readonly referredTo?: string;
  /** Answers in codes as `field:code`, with commas between them. */
  readonly answers?: string;
  /** Drafts that were begun more than a day ago. */
  readonly stale?: 'yes';
  /** An id, `me`, or `nobody` for what has not been taken. */
  readonly counsellor?: string;
  readonly callerId?: string;
  readonly conversationId?: string;
  /** Local dates of the start, both included. */
  readonly from?: string;
  readonly to?: string;
  /** The `next` of the page before. */
  readonly cursor?: string;
}

/** Answer to `GET /api/contact-forms`: the form in use, and earlier ones by version. */
export interface ContactForms {
  readonly current: ContactForm;
  readonly earlier: readonly ContactForm[];
}

/** Answer to `GET /api/contacts/counts`: what waits for the one who asks. */
export interface ContactCounts {
  readonly myDrafts: number;
  /** Reports that nobody has taken yet. */
  readonly newReports: number;
  /** Drafts of everyone that are older than a day; supervisors only. */
  readonly staleDrafts?: number;
}
