import { Injectable } from '@nestjs/common';
import type { ProviderView } from '#contract/takedown';
import { Clock } from '#platform/clock';
import type { TakedownActor } from '../takedown-actor.js';
import { ProviderStore } from './provider-store.service.js';

/** The kill switch: from the next look on, nothing is sent to a provider that is paused. */
@Injectable()
export class ProviderPausing {
  constructor(
    private readonly store: ProviderStore,
    private readonly clock: Clock,
  ) {}

  /** Stops sending. One that is paused stays so since when it was, and by whom. Throws `NotFound`. */
  pause(actor: TakedownActor, providerId: string): Promise<ProviderView> {
    return this.turn(actor, providerId, { isPaused: true, action: 'provider:pause' });
  }

  /** Sends again. Throws `NotFound`. */
  resume(actor: TakedownActor, providerId: string): Promise<ProviderView> {
    return this.turn(actor, providerId, { isPaused: false, action: 'provider:resume' });
  }

  private turn(
    actor: TakedownActor,
    providerId: string,
    { isPaused, action }: { readonly isPaused: boolean; readonly action: string },
  ): Promise<ProviderView> {
    return this.store.transaction(actor, async (transaction) => {
      const provider = await this.store.locked(transaction, providerId);
      if ((provider.pausedAt !== undefined) === isPaused) return provider;
      await transaction.query(
        `update takedown.provider set paused_at = $2, paused_by = $3
         where programme_id = (select programmes.current()) and id = $1`,
        [providerId, isPaused ? this.clock.now() : null, isPaused ? actor.staffId : null],
      );
      await this.store.record(transaction, actor, { action, providerId });
      return this.store.one(transaction, providerId);
    });
  }
}
