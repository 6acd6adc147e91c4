import { Injectable } from '@nestjs/common';
import type { FlaggerReport, ProvidersYear, ProviderYear } from '#contract/takedown';
import { Clock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import type { TakedownActor } from '../takedown-actor.js';
import { ProviderStore } from '../provider/provider-store.service.js';
import { type ReportAct, ReportStore } from './report-store.service.js';
import { providersYear, providerYear } from './provider-year.policy.js';
import { isOver, viewOf } from './report-view.policy.js';

/** The report of which year, and which version of it; without one that which is being written. */
export interface AskedReport {
  readonly year: number;
  readonly version?: number | undefined;
}

/** What a trusted flagger tells of each year. */
@Injectable()
export class FlaggerReports {
  constructor(
    private readonly store: ReportStore,
    private readonly providers: ProviderStore,
    private readonly clock: Clock,
  ) {}

  /** The report of a year. Throws `NotFound` for a version that was not published. */
  read(
    actor: TakedownActor,
    { year, version }: AskedReport,
    action: ReportAct = 'report:read',
  ): Promise<FlaggerReport> {
    return this.store.transaction(actor, async (transaction) => {
      const report = await this.view(transaction, { year, version });
      await this.store.record(transaction, actor, action);
      return report;
    });
  }

  /** The same in the transaction of whoever changed it. */
  async view(transaction: Transaction, { year, version }: AskedReport): Promise<FlaggerReport> {
    const versions = await this.store.versions(transaction, year);
    const view = viewOf(versions, version);
    const figures = await this.store.figures(transaction, year, versions);
    const years = await this.store.years(transaction);
    return { year, years, isOver: isOver(year, this.clock.now()), ...view, figures };
  }

  /** What the same report tells of providers: each, and those with few notices together. */
  ofProviders(actor: TakedownActor, year: number): Promise<ProvidersYear> {
    return this.store.transaction(actor, async (transaction) => {
      const versions = await this.store.versions(transaction, year);
      const figures = await this.store.figures(transaction, year, versions);
      await this.providers.record(transaction, actor, { action: 'provider:figures' });
      return providersYear(figures);
    });
  }

  /** What the same report tells of one provider; nothing where it is told together with others. Throws `NotFound`. */
  ofProvider(actor: TakedownActor, providerId: string, year: number): Promise<ProviderYear> {
    return this.store.transaction(actor, async (transaction) => {
      await this.providers.one(transaction, providerId);
      const versions = await this.store.versions(transaction, year);
      const figures = await this.store.figures(transaction, year, versions);
      await this.providers.record(transaction, actor, { action: 'provider:figures', providerId });
      return providerYear(figures, providerId);
    });
  }
}
