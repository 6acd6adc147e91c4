import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { Invalid } from '#platform/errors';
import type { HoursView, OverrideHours } from '#contract';
import { openState } from './definition/public-view.js';
import type { Override } from './hours/schedule.js';
import { ProgrammeStore } from './programme-store.service.js';

/** Who sets an override, and in which programme. */
export interface HoursActor {
  readonly programme: string;
  readonly staffId: string;
  readonly role: string;
}

const longestMs = 24 * 3_600_000;

/** Lets staff close or open the chat for a while, above the rules. */
@Injectable()
export class HoursOverride {
  constructor(
    private readonly store: ProgrammeStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The chat's hours now, with the override if one stands. */
  async view(programme: string): Promise<HoursView> {
    const { definition, override } = await this.store.state(programme);
    const now = this.clock.now();
    const standing = override && override.until > now ? override : undefined;
    return {
      ...openState(definition.hours.chat, now, standing),
      ...(standing && { override: { state: standing.state, until: standing.until.toISOString() } }),
    };
  }

  /** Sets or lifts the override; throws `Invalid` unless `until` lies within the next 24 hours. */
  async set(actor: HoursActor, wish: OverrideHours): Promise<HoursView> {
    const override = this.wished(wish);
    const { programme, staffId } = actor;
    await this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
      await this.write(transaction, override);
      transaction.afterCommit(() => this.store.forget(programme));
    });
    return this.view(programme);
  }

  private wished({ state, until }: OverrideHours): Override | undefined {
    if (state === 'by_rule') {
      if (until !== undefined) throw new Invalid('until');
      return undefined;
    }
    const instant = new Date(until ?? Number.NaN);
    const ahead = instant.getTime() - this.clock.now().getTime();
    if (!(ahead > 0 && ahead <= longestMs)) throw new Invalid('until');
    return { state, until: instant };
  }

  private async write(transaction: Transaction, override: Override | undefined): Promise<void> {
    await transaction.query(
      `update programmes.programme set override_state = $1, override_until = $2
       where id = (select programmes.current())`,
      [override?.state ?? null, override?.until ?? null],
    );
  }
}
