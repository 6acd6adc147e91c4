import { Injectable } from '@nestjs/common';
import type { PhoneView } from '#contract';
import { Programmes } from '#programmes';
import type { ContactActor } from '../contact/contact.policy.js';
import { ContactStore } from '../contact/contact-store.service.js';
import { missedAt } from './missed-calls.service.js';
import { currentCall } from './running-call.js';

/** The telephone line as whoever answers it needs it at hand. */
@Injectable()
export class Phone {
  constructor(
    private readonly store: ContactStore,
    private readonly programmes: Programmes,
  ) {}

  /** Hours, numbers to name, missed calls, and the actor's own call; nothing of what a contact says. */
  async view(actor: ContactActor): Promise<PhoneView> {
    const line = await this.programmes.phoneLine(actor.programme);
    const now = this.store.clock.now();
    return this.store.transaction(actor, async (transaction) => {
      const missed = await missedAt(transaction, now);
      const call = await currentCall(transaction, actor, now);
      return { ...line, missed, ...(call && { call }) };
    });
  }
}
