import { Injectable } from '@nestjs/common';
import type { NumberForPartner, PartnerPage, PartnerProblem, TypedReport } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Conflict, Invalid, NotFound, TooMany } from '#platform/errors';
import { Limits } from '#platform/limits';
import {
  type LinkedAppointment,
  PartnerAnswers,
  PartnerAppointments,
  PartnerLinks,
  PartnerNumbers,
  PartnerReports,
  referralDay,
} from '#referrals';
import { partnerLimits } from './partner-page-limits.js';
import { toldReport } from './told-report.js';

/** What is added to the page of an appointment as it is. */
interface More {
  readonly asks?: 'decline';
  readonly problem?: PartnerProblem;
  readonly typed?: TypedReport;
  readonly number?: NumberForPartner;
}

/** A report as it was sent. */
type SentReport = TypedReport & { readonly token: string; readonly supersedes?: string };

/** What a clinic gets to see for its link and for what it sends; nothing where all went well and the page shows it. */
@Injectable()
export class PartnerVisits {
  constructor(
    private readonly links: PartnerLinks,
    private readonly appointments: PartnerAppointments,
    private readonly answers: PartnerAnswers,
    private readonly reports: PartnerReports,
    private readonly numbers: PartnerNumbers,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /** The page of a link; what is forged, cut, of nothing or long ago gets one answer. */
  show(token: string): Promise<PartnerPage> {
    return this.linked(token, 'read', (linked) => this.page(linked, token));
  }

  /** Confirms the time that was shown. */
  confirm(token: string, revision: number): Promise<PartnerPage | undefined> {
    return this.changing(token, (linked) => this.answers.confirm(linked, revision));
  }

  /** Asks once more, and declines when that was answered. */
  decline(token: string, revision: number, isSure: boolean): Promise<PartnerPage | undefined> {
    if (isSure) return this.changing(token, (linked) => this.answers.decline(linked, revision));
    return this.linked(token, 'read', async (linked) => {
      const shown = await this.appointments.read(linked);
      const isOld = !['asked', 'confirmed'].includes(shown.stage) || shown.revision !== revision;
      return this.page(linked, token, isOld ? { problem: 'changed' } : { asks: 'decline' });
    });
  }

  /** The page with the number of the client; it is shown this once, and asked for again each time. */
  number(token: string): Promise<PartnerPage | undefined> {
    return this.changing(token, async (linked) =>
      this.page(linked, token, { number: await this.numbers.read(linked) }),
    );
  }

  /** Records what came of it. */
  report({ token, ...typed }: SentReport): Promise<PartnerPage | undefined> {
    return this.changing(
      token,
      async (linked) => {
        const read = toldReport(typed);
        if ('problem' in read) return this.page(linked, token, { problem: read.problem, typed });
        await this.reports.record(linked, read.told);
        return undefined;
      },
      typed,
    );
  }

  private changing(
    token: string,
    work: (linked: LinkedAppointment) => Promise<PartnerPage | undefined | void>,
    typed?: TypedReport,
  ): Promise<PartnerPage | undefined> {
    return this.linked(token, 'change', async (linked) => {
      try {
        return (await work(linked)) ?? undefined;
      } catch (error) {
        if (error instanceof Conflict) return this.page(linked, token, { problem: 'changed' });
        if (error instanceof Invalid)
          return this.page(linked, token, { problem: problemOf(error), ...(typed && { typed }) });
        throw error;
      }
    });
  }

  private async linked<Page extends PartnerPage | undefined>(
    token: string,
    kind: 'read' | 'change',
    work: (linked: LinkedAppointment) => Promise<Page>,
  ): Promise<Page | PartnerPage> {
    try {
      const linked = this.links.read(token);
      await this.limits.take(linked ? partnerLimits[kind](linked.appointmentId) : partnerLimits.stranger());
      return linked ? await work(linked) : { kind: 'partner-gone' };
    } catch (error) {
      if (error instanceof NotFound) return { kind: 'partner-gone' };
      if (error instanceof TooMany) return { kind: 'partner-busy' };
      throw error;
    }
  }

  private async page(linked: LinkedAppointment, token: string, more: More = {}): Promise<PartnerPage> {
    const appointment = await this.appointments.read(linked);
    return { kind: 'partner', token, appointment, today: referralDay(this.clock.now()), ...more };
  }
}

const problemOf = ({ field }: Invalid): PartnerProblem => (field === 'startedOn' ? field : 'institution');
