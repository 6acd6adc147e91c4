import type { StaffRef } from './contact.js';

/** Lists of mail: what waits for an answer, what waits for the person, and what is closed. */
export const mailViews = ['due', 'waiting', 'done'] as const;
export type MailView = (typeof mailViews)[number];

/** Languages in which mail is answered. */
export const mailLanguages = ['nl', 'en'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/**
 * Where an answer is: it waits to be sent, is being sent, was taken by the mail server, or came back. `unsure`: the
 * connection broke at the very moment, so nobody knows whether it was sent, and a person has to decide.
 */
export const mailStates = ['queued', 'sending', 'sent', 'unsure', 'failed', 'returned'] as const;
export type MailState = (typeof mailStates)[number];

/** All mail with one person, as lists show it. */
export interface MailThreadSummary {
  readonly id: string;
  readonly contactId: string;
  /** Number of its contact, as in `CM-2611-7Q4M2K`; who writes is never named. */
  readonly number: string;
  readonly subject: string;
  /** None while nobody has taken it. */
  readonly counsellor?: StaffRef;
  readonly closed: boolean;
  /** Instant of the first message that waits for an answer. */
  readonly waitingSince?: string;
  /** Instant before which the programme means to answer; only with `waitingSince`. */
  readonly answerBy?: string;
  readonly lastAt: string;
  /** Messages of the person and answers. */
  readonly messages: number;
  /** An answer has to be looked at: it failed, came back, or nobody knows. */
  readonly attention: boolean;
}

/** One message of a thread. */
export interface MailMessageView {
  readonly id: string;
  /** By the person, by a counsellor, or by the product itself. */
  readonly kind: 'received' | 'answer' | 'notice';
  readonly at: string;
  /** Nothing when its contact was erased. */
  readonly text?: string;
  /** Attachments and images that were not kept. */
  readonly dropped: number;
  /** Longer than what is kept. */
  readonly cut: boolean;
  /** Came from another address than the thread's, to which answers go on being sent. */
  readonly otherSender: boolean;
  readonly by?: StaffRef;
  /** Of answers and notices. */
  readonly state?: MailState;
}

/** Another contact of the same address. */
export interface EarlierMail {
  readonly threadId: string;
  readonly number: string;
  readonly lastAt: string;
}

/** One thread with everything in it, the oldest message first. */
export interface MailThreadView extends MailThreadSummary {
  readonly language: MailLanguage;
  readonly items: readonly MailMessageView[];
  readonly draft: string;
  /** Threads of the same address, the latest first. */
  readonly earlier: readonly EarlierMail[];
  /** What whoever asked may do with it now. */
  readonly may: { readonly answer: boolean; readonly take: boolean; readonly giveBack: boolean };
}

/** How the mailbox is doing: there is none, it is being read, or it has not been read for a while. */
export interface MailboxView {
  readonly state: 'none' | 'reading' | 'silent';
  readonly address?: string;
  readonly readAt?: string;
  /** Messages of the last thirty days that could not be read and wait in the mailbox, in the folder `Quarantine`. */
  readonly quarantined: number;
  /** Messages of the last thirty days that no person wrote. */
  readonly passedOver: number;
}

/** Query of `GET /api/mail`. */
export interface MailFilter {
  readonly view: MailView;
  /** The `next` of the page before. */
  readonly cursor?: string;
}

/** One page of threads: those due first are first, of the others the latest. */
export interface MailPage {
  readonly threads: readonly MailThreadSummary[];
  readonly mailbox: MailboxView;
  readonly next?: string;
}

/** Answer to `GET /api/mail/counts`. */
export interface MailCounts {
  /** Threads that wait for an answer or have to be looked at: mine and nobody's, everyone's for a supervisor. */
  readonly due: number;
  /** Of these, past the time in which the programme means to answer. */
  readonly late: number;
}

/** A text to begin an answer with. */
export interface MailTemplate {
  readonly code: string;
  readonly title: Readonly<Record<MailLanguage, string>>;
  readonly text: Readonly<Record<MailLanguage, string>>;
}

/** Body of `PUT /api/mail/:id/draft`; an empty text removes it. */
export interface SaveMailDraft {
  readonly text: string;
}

/** Body of `POST /api/mail/:id/answers`: the same `key` again is the same answer, and is sent once. */
export interface AnswerMail {
  /** UUID chosen by the client. */
  readonly key: string;
  readonly text: string;
  readonly language: MailLanguage;
}

/** Body of `POST /api/mail/:id/messages/:messageId/resolve`: what a person found out, or wants. */
export interface ResolveMail {
  /** `sent`: it did arrive, or need not; `again`: send the same message once more. */
  readonly outcome: 'sent' | 'again';
}
