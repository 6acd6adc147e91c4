import { Injectable } from '@nestjs/common';
import type { TakedownWaiting } from '#contract/takedown';
import { NoticeStore } from '../notice/notice-store.service.js';
import type { TakedownActor } from '../takedown-actor.js';
import { waitingFor } from './waiting.js';

/** How many notices wait for the person who asks. */
@Injectable()
export class WaitingCounts {
  constructor(private readonly store: NoticeStore) {}

  /** Numbers alone, which say nothing of any case: they are not recorded, as they are asked for every minute. */
  of(actor: TakedownActor): Promise<TakedownWaiting> {
    return this.store.transaction(actor, (transaction, now) =>
      waitingFor(transaction, { staffId: actor.staffId, now }),
    );
  }
}
