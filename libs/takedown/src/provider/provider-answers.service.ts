import { Injectable } from '@nestjs/common';
import type { FiguresPeriod, ProvidersFigures } from '#contract/takedown';
import type { TakedownActor } from '../takedown-actor.js';
import { toldFigures } from './figures.policy.js';
import { type FiguresRow, figuresSql } from './figures-sql.js';
import { ProviderStore } from './provider-store.service.js';
import { takedownPeriod } from './takedown-days.js';

/** How providers answered. */
@Injectable()
export class ProviderAnswers {
  constructor(private readonly store: ProviderStore) {}

  /** Of a period, each provider and all together; small numbers are left out. Throws `Invalid` for no period. */
  figures(actor: TakedownActor, asked: FiguresPeriod): Promise<ProvidersFigures> {
    const { from, to, begins, ends } = takedownPeriod(asked.from, asked.to);
    return this.store.transaction(actor, async (transaction) => {
      const rows = await transaction.query<FiguresRow>(figuresSql, [begins, ends]);
      await this.store.record(transaction, actor, { action: 'provider:figures' });
      const all = rows.find(({ providerId }) => providerId === null) as FiguresRow;
      return {
        from,
        to,
        all: toldFigures(all),
        providers: rows.flatMap((row) =>
          row.providerId === null ? [] : [{ providerId: row.providerId, ...toldFigures(row) }],
        ),
      };
    });
  }
}
