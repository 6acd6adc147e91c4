import { Injectable } from '@nestjs/common';
import type { AssignInboundMail, DoWithInboundMail, InboundState } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import { Invalid, NotFound } from '#platform/errors';
import type { TakedownActor } from '../takedown-actor.js';
import { checkInboundAct, type InboundAct } from './inbound-act.policy.js';
import { type InboundRow, lockInbound } from './inbound-row.js';
import { InboundStore } from './inbound-store.service.js';
import { SealedInbound } from './sealed-inbound.service.js';

/** A message that somebody has in their hands. */
interface HeldMail {
  readonly transaction: Transaction;
  readonly row: InboundRow;
  readonly now: Date;
}

interface AskedAct {
  readonly mailId: string;
  readonly act: InboundAct;
  readonly revision: number;
}

/** What people do with mail about notices. What it means for its notice they choose there. */
@Injectable()
export class InboundActs {
  constructor(
    private readonly store: InboundStore,
    private readonly sealed: SealedInbound,
  ) {}

  /** Gives it a notice, under whose key it is sealed from then on. Throws `NotFound`, `Conflict` and `Invalid` for a number of none. */
  assign(actor: TakedownActor, mailId: string, { revision, notice }: AssignInboundMail): Promise<void> {
    return this.act(actor, { mailId, act: 'assign', revision }, async ({ transaction, row, now }) => {
      const noticeId = await noticeOf(transaction, notice);
      if (noticeId === undefined) throw new Invalid('notice');
      const { programme, staffId } = actor;
      const words = await this.sealed.open(transaction, { programme, mailId, noticeId: null }, row);
      const place = { programme, mailId, noticeId };
      const sealed = words && (await this.sealed.seal(transaction, place, words));
      if (!sealed) throw new NotFound();
      await transaction.query(
        `update takedown.inbound_mail set notice_id = $2, matched_by = 'person', wrapped = null, sender = $3,
           subject = $4, body = $5, revision = revision + 1, handled_by = $6, handled_at = $7
         where programme_id = (select programmes.current()) and id = $1`,
        [mailId, noticeId, sealed.sender, sealed.subject, sealed.body, staffId, now],
      );
    });
  }

  /** Has been read. Throws `NotFound` and `Conflict`. */
  read(actor: TakedownActor, mailId: string, { revision }: DoWithInboundMail): Promise<void> {
    return this.act(actor, { mailId, act: 'read', revision }, (held) => stand(held, actor, 'read'));
  }

  /** Sets it aside as none of ours. Throws `NotFound` and `Conflict`. */
  notOurs(actor: TakedownActor, mailId: string, { revision }: DoWithInboundMail): Promise<void> {
    return this.act(actor, { mailId, act: 'not_ours', revision }, (held) => stand(held, actor, 'aside'));
  }

  /** Takes that back. Throws `NotFound` and `Conflict`. */
  bringBack(actor: TakedownActor, mailId: string, { revision }: DoWithInboundMail): Promise<void> {
    return this.act(actor, { mailId, act: 'bring_back', revision }, (held) => stand(held, actor, 'to_read'));
  }

  private act(
    actor: TakedownActor,
    { mailId, act, revision }: AskedAct,
    work: (held: HeldMail) => Promise<void>,
  ): Promise<void> {
    return this.store.transaction(actor, async (transaction, now) => {
      const row = await lockInbound(transaction, mailId);
      checkInboundAct(row, act, revision);
      await work({ transaction, row, now });
      await this.store.record(transaction, actor, { action: `takedown:mail_${act}`, mailId });
    });
  }
}

async function stand(
  { transaction, row, now }: HeldMail,
  { staffId }: TakedownActor,
  state: InboundState,
): Promise<void> {
  await transaction.query(
    `update takedown.inbound_mail set state = $2, revision = revision + 1, handled_by = $3, handled_at = $4
     where programme_id = (select programmes.current()) and id = $1`,
    [row.id, state, staffId, now],
  );
}

async function noticeOf({ query }: Transaction, number: number): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    'select id from takedown.notice where programme_id = (select programmes.current()) and number = $1',
    [number],
  );
  return row?.id;
}
