import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Reports } from '#contacts';
import { type Answers, type FormField, type FormPage, formSteps, type ReportFormPage } from '#contract';
import { ReportPasses, ReturnCodes } from '#identity';
import { Conflict, Invalid, TooMany } from '#platform/errors';
import { Limits } from '#platform/limits';
import { Programmes } from '#programmes';

/** Reports a programme takes in each minute, and people it hands on; far above any real night. */
const perMinute = 60;
const minuteMs = 60_000;

/** What a step of the form sends: every answer so far, and where to go. */
type Sent = Readonly<Record<string, unknown>>;

/** Leads through the report form, one question at a time. */
@Injectable()
export class Reporting {
  constructor(
    private readonly reports: Reports,
    private readonly programmes: Programmes,
    private readonly codes: ReturnCodes,
    private readonly passes: ReportPasses,
    private readonly limits: Limits,
  ) {}

  /** The form at its beginning. */
  async begin(programme: string): Promise<ReportFormPage> {
    const fields = await this.reports.questions(programme);
    const handedOver = await this.programmes.handedOver(programme);
    return { kind: 'report', fields, answers: {}, step: 0, key: randomUUID(), handedOver };
  }

  /** The page that follows: another question, everything once more, or that the report was sent. */
  async step(programme: string, sent: Sent): Promise<FormPage> {
    const begun = await this.begin(programme);
    const key = isUUID(sent['key']) ? (sent['key'] as string) : begun.key;
    const page = { ...begun, key, answers: answersIn(begun.fields, sent), step: stepIn(begun, sent) };
    const elsewhere = await this.handover(programme, page);
    if (elsewhere) return elsewhere;
    const go = typeof sent['go'] === 'string' ? sent['go'] : 'next';
    if (go === 'send') return this.send(programme, page, sent['language'] === 'en' ? 'en' : 'nl');
    return { ...page, step: next(page, go) };
  }

  private async handover(programme: string, page: ReportFormPage): Promise<FormPage | undefined> {
    const { victim_age_band: ageBand } = page.answers;
    if (typeof ageBand !== 'string') return undefined;
    const eligibility = await this.programmes.eligibility(programme, ageBand);
    if (eligibility.kind !== 'handover') return undefined;
    if (await this.mayCount(programme))
      await this.reports.countHandover(programme, { key: page.key, to: eligibility.to });
    return { kind: 'report-handover' };
  }

  /** More would be no people; they are told where to find help all the same. */
  private async mayCount(programme: string): Promise<boolean> {
    const counted = await this.limits.count({ key: `handover:${programme}`, windowMs: minuteMs });
    return counted <= perMinute;
  }

  private async send(programme: string, page: ReportFormPage, language: 'nl' | 'en'): Promise<FormPage> {
    try {
      await this.limits.take({ key: `report:${programme}`, most: perMinute, windowMs: minuteMs });
      const { key, answers } = page;
      const reportId = await this.reports.submit(programme, { key, language, answers });
      return await this.sent(programme, reportId, answers['answer_by'] ?? 'code');
    } catch (error) {
      if (error instanceof TooMany) return { ...page, problem: 'busy' };
      if (error instanceof Invalid) return { ...page, ...wrong(page, error.field) };
      // The key of somebody else's page: this one gets another.
      if (error instanceof Conflict) return { ...page, key: randomUUID(), problem: 'busy' };
      throw error;
    }
  }

  private async sent(programme: string, id: string, answerBy: Answers[string]): Promise<FormPage> {
    if (answerBy === 'email' || answerBy === 'none') return { kind: 'report-sent', answerBy };
    const token = this.passes.issue(programme, id);
    const words = await this.codes.offer({ programme, kind: 'report', id });
    return { kind: 'code-new', token, words, sent: true };
  }
}

/** The answers to the questions of the form; whatever else was sent is left out. */
function answersIn(fields: readonly FormField[], sent: Sent): Answers {
  const answers: Record<string, Answers[string]> = {};
  for (const { code, kind } of fields) {
    const given = [sent[code] ?? []].flat().filter((each) => typeof each === 'string');
    if (kind === 'choices') answers[code] = [...new Set(given.filter((each) => each !== ''))];
    else answers[code] = (given[0] ?? '').replaceAll('\r\n', '\n').trim();
  }
  return answers;
}

function stepIn({ fields }: ReportFormPage, sent: Sent): number {
  const step = Number(sent['step']);
  return Number.isInteger(step) ? Math.max(0, Math.min(step, formSteps(fields).length)) : 0;
}

function next({ fields, step }: ReportFormPage, go: string): number {
  const last = formSteps(fields).length;
  const named = /^to:(\d+)$/.exec(go)?.[1];
  const wanted = named === undefined ? step + (go === 'back' ? -1 : 1) : Number(named);
  return Math.max(0, Math.min(wanted, last));
}

/** Back to the question whose answer does not fit. */
function wrong({ fields }: ReportFormPage, field: string): Pick<ReportFormPage, 'step' | 'problem'> {
  const step = formSteps(fields).findIndex((page) => page.some(({ code }) => code === field));
  return { step: Math.max(0, step), problem: field };
}
