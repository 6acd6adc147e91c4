import type { Answers, FormField } from './contact-form.js';

/** One message about a report. */
export interface ReportMessage {
  readonly seq: number;
  readonly author: 'reporter' | 'staff';
  /** The alias under which visitors know whoever wrote it; staff only. */
  readonly alias?: string;
  readonly text: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** Answer to `GET /api/contacts/:id/report`: what was reported, and what was written since. */
export interface ReportView {
  readonly submittedAt: string;
  readonly language: 'nl' | 'en';
  readonly answerBy?: 'code' | 'email' | 'none';
  /** The questions as they were asked. */
  readonly fields: readonly FormField[];
  readonly answers: Answers;
  readonly messages: readonly ReportMessage[];
}

/** Body of `POST /api/contacts/:id/report/messages`: the same key again sends it once. */
export interface AnswerReport {
  /** UUID chosen by the client. */
  readonly key: string;
  readonly text: string;
}
