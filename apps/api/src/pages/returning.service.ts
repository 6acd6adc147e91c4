import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ComingBack, Messages, type VisitorActor, VisitorConversations } from '#chat';
import { ReportThread } from '#contacts';
import type { CodePage, FormPage, FoundReportPage } from '#contract';
import { Guesses, ReportPasses, ReturnCodes, type Subject } from '#identity';
import { Closed, Invalid, NotFound, TooMany } from '#platform/errors';
import { Reception } from '../chat/reception.service.js';
import { OwnRequests } from './own-requests.service.js';

/** A code as it was typed, with the work that was asked for it. */
interface TypedCode {
  readonly code: string;
  readonly challenge?: string;
  readonly nonce?: string;
}

const unknown = (typed = ''): CodePage => ({ kind: 'code-entry', typed, problem: 'unknown' });
const busy = (typed = ''): CodePage => ({ kind: 'code-entry', typed, problem: 'busy' });

/** What someone who comes back gets to see. */
@Injectable()
export class Returning {
  constructor(
    private readonly codes: ReturnCodes,
    private readonly guesses: Guesses,
    private readonly visitors: VisitorConversations,
    private readonly comingBack: ComingBack,
    private readonly messages: Messages,
    private readonly reception: Reception,
    private readonly passes: ReportPasses,
    private readonly reports: ReportThread,
    private readonly requests: OwnRequests,
  ) {}

  /** What the code finds; a wrong, an ended and an unknown one get one answer. */
  async open(programme: string, { code, challenge, nonce }: TypedCode): Promise<FormPage> {
    const done = challenge !== undefined && nonce ? { challenge, nonce } : undefined;
    const proof = await this.guesses.admit(programme, done);
    if (proof && challenge === undefined) return { kind: 'code-entry', typed: code, problem: 'work', proof };
    try {
      // The page was asked for work and brought none that is good: a browser without script waits for its turn.
      if (proof) await this.guesses.waitTurn();
      const subject = await this.codes.find(programme, code);
      if (!subject) return { ...unknown(code), ...(proof && { proof }) };
      return await this.found(programme, subject);
    } catch (error) {
      if (error instanceof TooMany) return busy(code);
      if (error instanceof NotFound) return unknown(code);
      throw error;
    }
  }

  /** A new code for the conversation of this visitor. */
  async offer(programme: string, token: string): Promise<CodePage> {
    try {
      const subject = await this.subjectOf(programme, token);
      return { kind: 'code-new', token, words: await this.codes.offer({ programme, ...subject }) };
    } catch (error) {
      if (error instanceof NotFound) return { kind: 'code-entry', problem: 'gone' };
      if (error instanceof TooMany) return { kind: 'code-again', token, typed: '' };
      throw error;
    }
  }

  /** The code typed back: it counts from now on, or is asked for again. */
  async confirm(
    programme: string,
    { token, code }: { readonly token: string; readonly code: string },
  ): Promise<CodePage> {
    try {
      const subject = await this.subjectOf(programme, token);
      const until = await this.codes.confirm({ programme, ...subject }, code);
      return { kind: 'code-kept', until: until.toISOString() };
    } catch (error) {
      if (error instanceof NotFound || error instanceof TooMany)
        return { kind: 'code-again', token, typed: code };
      throw error;
    }
  }

  /** Goes on with the conversation: one that had ended waits again, while the chat is open. */
  async resume(programme: string, token: string): Promise<CodePage> {
    let actor: VisitorActor | undefined;
    try {
      actor = await this.visitors.identify(programme, token);
      const { state } = await this.visitors.view(actor);
      if (state === 'ended') await this.reception.receiveAgain(actor);
      return { kind: 'code-resumed', token };
    } catch (error) {
      if (error instanceof NotFound) return { kind: 'code-entry', problem: 'gone' };
      if (actor && error instanceof Closed) return this.conversation(actor, 'closed');
      if (actor && error instanceof TooMany) return this.conversation(actor, 'busy');
      throw error;
    }
  }

  /** Stores what the reporter adds and shows the report again. */
  async reply(
    programme: string,
    { token, key, text }: { readonly token: string; readonly key: string; readonly text: string },
  ): Promise<FormPage> {
    const reportId = this.passes.read(programme, token);
    if (reportId === undefined) return { kind: 'code-entry', problem: 'gone' };
    try {
      await this.reports.reply({ programme, reportId }, { key, text });
      return await this.report(programme, reportId);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const page = await this.report(programme, reportId);
      return { ...page, key, typed: text, problem: text.trim() === '' ? 'empty' : 'too_long' };
    }
  }

  private async subjectOf(programme: string, token: string): Promise<Subject> {
    const report = this.passes.read(programme, token);
    if (report !== undefined) return { kind: 'report', id: report };
    const { conversationId: id } = await this.visitors.identify(programme, token);
    return { kind: 'conversation', id };
  }

  private found(programme: string, { kind, id }: Subject): Promise<FormPage> {
    if (kind === 'report') return this.report(programme, id);
    return this.conversation({ programme, conversationId: id });
  }

  private async report(programme: string, reportId: string): Promise<FoundReportPage> {
    const { submittedAt, messages } = await this.reports.ownView({ programme, reportId });
    const token = this.passes.issue(programme, reportId);
    const requests = await this.requests.of(programme, { kind: 'report', id: reportId });
    return { kind: 'code-report', token, submittedAt, messages, requests, key: randomUUID() };
  }

  private async conversation(actor: VisitorActor, problem?: 'closed' | 'busy'): Promise<CodePage> {
    const { token, state, begunAt, unreadAfter } = await this.comingBack.open(actor);
    const { messages } = await this.messages.page({ ...actor, after: unreadAfter });
    const subject = { kind: 'conversation', id: actor.conversationId } as const;
    return {
      kind: 'code-conversation',
      token,
      state,
      begunAt: begunAt.toISOString(),
      waiting: messages.filter(({ author }) => author === 'counsellor'),
      requests: await this.requests.of(actor.programme, subject),
      ...(problem && { problem }),
    };
  }
}
