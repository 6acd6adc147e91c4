import { Injectable } from '@nestjs/common';
import type { CallView } from '#contract';
import { constraintOf, type Transaction } from '#platform/database';
import { Conflict } from '#platform/errors';
import { type ContactActor, maySave } from '../contact/contact.policy.js';
import { ContactStore } from '../contact/contact-store.service.js';
import { ContactCreation } from '../contact/create-contact.service.js';
import { callOfContact, stopRunning } from './running-call.js';

/** Begins and ends the timer of calls; the time is the server's, so that no reload and no restart loses it. */
@Injectable()
export class Calls {
  constructor(
    private readonly store: ContactStore,
    private readonly creation: ContactCreation,
  ) {}

  /** A call that begins now, and its draft; the same key again gives the same one. Throws `Conflict` while another of the actor runs. */
  async start(actor: ContactActor, key: string): Promise<CallView> {
    const asked = { key, channel: 'phone', kind: 'counselling' } as const;
    return oneAtATime(() =>
      this.store.transaction(actor, async (transaction) => {
        const id = await this.creation.make(transaction, actor, asked);
        await transaction.query(
          `insert into contacts.call (contact_id, programme_id, staff_id) values ($1, programmes.current(), $2)
           on conflict on constraint call_pk do nothing`,
          [id, actor.staffId],
        );
        return this.view(transaction, actor, id);
      }),
    );
  }

  /** Stops the timer and writes how long the call took; once stopped it stays so. Throws `Conflict` for a logged call, `NotFound`. */
  stop(actor: ContactActor, id: string): Promise<CallView> {
    return this.store.transaction(actor, async (transaction) => {
      await this.lockDraft(transaction, actor, id);
      const now = this.store.clock.now();
      const { seconds } = await callOfContact(transaction, id, now);
      if (await stopRunning(transaction, id, now)) await write(transaction, id, seconds);
      await this.store.record(transaction, actor, ['contact:stop_call', id]);
      return this.view(transaction, actor, id);
    });
  }

  /** Takes stopping back: the call runs on as if nothing had happened. Throws as {@link start} and {@link stop} do. */
  resume(actor: ContactActor, id: string): Promise<CallView> {
    return oneAtATime(() =>
      this.store.transaction(actor, async (transaction) => {
        await this.lockDraft(transaction, actor, id);
        const { running } = await callOfContact(transaction, id, this.store.clock.now());
        await transaction.query('update contacts.call set stopped_at = null where contact_id = $1', [id]);
        if (!running) await write(transaction, id, null);
        await this.store.record(transaction, actor, ['contact:resume_call', id]);
        return this.view(transaction, actor, id);
      }),
    );
  }

  private async lockDraft(transaction: Transaction, actor: ContactActor, id: string): Promise<void> {
    const row = await this.store.lock(transaction, actor, id);
    if (!maySave(actor, row)) throw new Conflict();
  }

  private async view(transaction: Transaction, actor: ContactActor, id: string): Promise<CallView> {
    return {
      call: await callOfContact(transaction, id, this.store.clock.now()),
      contact: await this.store.view(transaction, actor, id),
    };
  }
}

async function write({ query }: Transaction, id: string, seconds: number | null): Promise<void> {
  await query('update contacts.contact set duration_seconds = $2, revision = revision + 1 where id = $1', [
    id,
    seconds,
  ]);
}

async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (constraintOf(error) === 'call_running') throw new Conflict();
    throw error;
  }
}
