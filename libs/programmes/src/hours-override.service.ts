import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { Invalid, NotFound } from '#platform/errors';
import { Hints } from '#platform/realtime';
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

const actions: Readonly<Record<OverrideHours['state'], string>> = {
  open: 'hours:open',
  closed: 'hours:close',
  by_rule: 'hours:lift',
};

/** Lets staff close or open the chat for a while, above the rules. */
@Injectable()
export class HoursOverride {
  constructor(
    private readonly store: ProgrammeStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly hints: Hints,
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
    const { programme, staffId, role } = actor;
    await this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
      await write(transaction, override);
      await this.audit.record(transaction, {
        staffId,
        role,
        action: actions[wish.state],
        subjectKind: 'programme',
      });
      transaction.afterCommit(() => {
        this.hints.tellAll({ kind: 'hours', programme });
        this.hints.tellAll({ kind: 'queue', programme });
      });
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
}

async function write(transaction: Transaction, override: Override | undefined): Promise<void> {
  const rows = await transaction.query(
    `update programmes.programme set override_state = $1, override_until = $2
     where id = (select programmes.current()) returning id`,
    [override?.state ?? null, override?.until ?? null],
  );
  if (rows.length === 0) throw new NotFound();
}
