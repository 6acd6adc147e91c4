import type { ConversationState } from './conversation.js';
import type { Answers, FormField } from './contact-form.js';
import type { MessageView } from './message.js';
import type { ReportMessage } from './report.js';
import type { PersonStatus } from './takedown/person-status.js';

/** Work that a page has to do before its guess is looked at: a `nonce` so that SHA-256 of `challenge:nonce` begins with `bits` zero bits. */
export interface Proof {
  readonly challenge: string;
  readonly bits: number;
}

/** A page about return codes, as the server draws it; each works without JavaScript. */
export type CodePage =
  | {
      readonly kind: 'code-entry';
      readonly typed?: string;
      readonly problem?: 'unknown' | 'busy' | 'work' | 'gone';
      readonly proof?: Proof;
    }
  | {
      readonly kind: 'code-new';
      /** What the code will find, as a token of its visitor. */
      readonly token: string;
      readonly words: readonly string[];
      /** A report was just sent, for which this is the code. */
      readonly sent?: boolean;
    }
  | { readonly kind: 'code-again'; readonly token: string; readonly typed: string }
  | { readonly kind: 'code-kept'; readonly until: string }
  | {
      readonly kind: 'code-conversation';
      readonly token: string;
      readonly state: ConversationState;
      readonly begunAt: string;
      /** What was written to the visitor and not read yet, oldest first. */
      readonly waiting: readonly MessageView[];
      readonly requests: readonly PersonStatus[];
      readonly problem?: 'closed' | 'busy';
    }
  | { readonly kind: 'code-resumed'; readonly token: string };

/** A page about a report that its reporter came back to. */
export interface FoundReportPage {
  readonly kind: 'code-report';
  readonly token: string;
  readonly submittedAt: string;
  readonly messages: readonly ReportMessage[];
  readonly requests: readonly PersonStatus[];
  /** Key of the next message, so that sending it twice gives one. */
  readonly key: string;
  readonly problem?: 'empty' | 'too_long';
  readonly typed?: string;
}

/** The report form: every question is in the page, and one of them is shown. */
export interface ReportFormPage {
  readonly kind: 'report';
  readonly fields: readonly FormField[];
  readonly answers: Answers;
  /** Which page of questions is shown; as many as there are for looking everything over. */
  readonly step: number;
  /** The same one again is the same report. */
  readonly key: string;
  /** Codes of age bands that are better helped elsewhere. */
  readonly handedOver: readonly string[];
  /** Code of the field whose answer does not fit, or `busy`. */
  readonly problem?: string;
}

/** Every page that is a form. */
export type FormPage =
  | CodePage
  | FoundReportPage
  | ReportFormPage
  | { readonly kind: 'report-sent'; readonly answerBy: 'email' | 'none' }
  | { readonly kind: 'report-handover' };

/** Questions of a form by page: one each, and with it those that are asked only for some of its answers. */
export function formSteps(fields: readonly FormField[]): readonly (readonly FormField[])[] {
  const steps: FormField[][] = [];
  for (const field of fields) {
    const last = steps.at(-1);
    if (field.when && last) last.push(field);
    else steps.push([field]);
  }
  return steps;
}
