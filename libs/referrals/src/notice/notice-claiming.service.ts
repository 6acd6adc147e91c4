import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import type { MailAccount } from '#platform/config';
import { Database, type Transaction } from '#platform/database';
import { ClientAddresses } from './client-addresses.service.js';
import { factsSql, type NoticeAddress, type NoticeFacts } from './notice-facts.js';
import { decideNotice, type NoticeDecision } from './notice.policy.js';

/** Which notice, and from which mailbox it goes. */
export interface NoticeToSend {
  readonly programme: string;
  readonly account: MailAccount;
  readonly noticeId: string;
}

/** A notice that is being sent, and by nobody else. */
export interface ClaimedNotice extends NoticeFacts {
  readonly to: NoticeAddress;
}

/** Decides about notices, in one transaction with the appointment as it stands then. */
@Injectable()
export class NoticeClaiming {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly clients: ClientAddresses,
  ) {}

  /** Commits that a notice is being sent, and gives it; nothing when it is not, or not yet, or somebody else has it. */
  claim({ programme, noticeId }: NoticeToSend): Promise<ClaimedNotice | undefined> {
    const now = this.clock.now();
    return this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      await lockAppointment(transaction, noticeId);
      const [facts] = await transaction.query<NoticeFacts>(factsSql, [noticeId, now]);
      if (!facts) return undefined;
      const to = await this.addressOf(transaction, programme, facts);
      const decision = decideNotice(facts, to, now);
      await settle(transaction, { noticeId, decision, now });
      return decision === 'send' && to ? { ...facts, to } : undefined;
    });
  }

  private async addressOf(
    transaction: Transaction,
    programme: string,
    { kind, appointmentId, partnerEmail: address }: NoticeFacts,
  ): Promise<NoticeAddress | undefined> {
    if (kind === 'reminder') return this.clients.of(transaction, programme, appointmentId);
    return address === null ? undefined : { address, language: 'nl' };
  }
}

/** Whoever changes an appointment comes before the decision or after it; and so does everyone who decides. */
async function lockAppointment({ query }: Transaction, noticeId: string): Promise<void> {
  await query(
    `select from referrals.appointment a where a.id = (select appointment_id from referrals.notice where id = $1)
     for no key update`,
    [noticeId],
  );
}

async function settle(
  { query }: Transaction,
  {
    noticeId,
    decision,
    now,
  }: { readonly noticeId: string; readonly decision: NoticeDecision; readonly now: Date },
): Promise<void> {
  const later = decision instanceof Date;
  const state = later ? 'waiting' : decision === 'send' ? 'sending' : 'dropped';
  await query(
    'update referrals.notice set state = $2, state_at = $3, due_at = coalesce($4, due_at) where id = $1',
    [noticeId, state, now, later ? decision : null],
  );
}
