import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Config } from '#platform/config';
import { KeyRing } from '#platform/crypto';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { type ArrivedMail, UnreadableMail } from '#platform/mail';
import { type DnsLookup, dnsAt } from '../email/dns-answers.js';
import { meaningOf } from '../email/meaning.policy.js';
import type { ProviderMail } from '../email/provider-mail.js';
import { readProviderMail } from '../email/read-provider-mail.js';
import { lockNotice } from '../notice/notice-row.js';
import { NoticeTransitions } from '../notice/notice-transitions.service.js';
import { Attempts } from '../sending/attempts.service.js';
import { addInbound } from './inbound-row.js';
import { mailEffect } from './mail-effect.policy.js';
import { type FoundNotice, MailMatching } from './mail-matching.service.js';
import { providerAt, type ProviderDomains, providerDomains } from './provider-domains.js';
import { SealedInbound } from './sealed-inbound.service.js';
import { soundsLikeOurs } from './sounds-like-ours.policy.js';

/** Moves the mark of the mailbox past a message, in the transaction that stores it; false when that was done before. */
export type MarkTaken = (transaction: Transaction) => Promise<boolean>;

interface ReadArrival {
  readonly programme: string;
  readonly at: Date;
  readonly mail: ProviderMail;
  readonly raw: Buffer;
  readonly domains: readonly ProviderDomains[];
}

/** Takes in what comes by mail about notices, once, and lets it change a notice as far as a machine may. */
@Injectable()
export class NoticeMail {
  private readonly lookup: DnsLookup;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly ring: KeyRing,
    private readonly matching: MailMatching,
    private readonly sealed: SealedInbound,
    private readonly transitions: NoticeTransitions,
    private readonly attempts: Attempts,
  ) {
    this.lookup = dnsAt(config.mailDns);
  }

  /**
   * Deals with a message of the programme's mailbox if it is about a notice: its words, what it changes and the mark
   * are one transaction. False when it is not, when it cannot be read, or when it was dealt with before: then it is
   * for whoever has the mailbox otherwise.
   */
  async take(programme: string, { raw, receivedAt }: ArrivedMail, mark: MarkTaken): Promise<boolean> {
    if (raw === undefined) return false;
    const now = this.clock.now();
    const domains = await this.database.transaction({ kind: 'system', programme }, providerDomains);
    const addresses = this.addressesOf(programme);
    if (!soundsLikeOurs(raw, { addresses, domains: domains.flatMap((each) => each.domains) })) return false;
    const mail = await this.read(programme, raw, addresses);
    if (!mail) return false;
    const at = receivedAt < now ? receivedAt : now;
    return this.database.transaction({ kind: 'system', programme }, (transaction) =>
      this.enter(transaction, { programme, at, mail, raw, domains }, mark),
    );
  }

  /** Addresses of notices to which nobody writes who asks for help. */
  private addressesOf(programme: string): readonly string[] {
    const account = this.config.mailboxes.get(programme);
    const all = [this.config.noticeAddresses.get(programme), account?.bounces];
    return all.flatMap((each) =>
      each === undefined || each.toLowerCase() === account?.address.toLowerCase() ? [] : [each.toLowerCase()],
    );
  }

  private async read(
    programme: string,
    raw: Buffer,
    addresses: readonly string[],
  ): Promise<ProviderMail | undefined> {
    const receivedBy = this.config.mailboxes.get(programme)?.receivedBy;
    const checking = { lookup: this.lookup, addresses, ...(receivedBy !== undefined && { receivedBy }) };
    try {
      return await readProviderMail(raw, checking);
    } catch (error) {
      if (error instanceof UnreadableMail) return undefined;
      throw error;
    }
  }

  private async enter(transaction: Transaction, arrival: ReadArrival, mark: MarkTaken): Promise<boolean> {
    const { programme, mail, domains } = arrival;
    const found = await this.matching.find(transaction, programme, { mail, domains });
    const isOurs =
      found !== undefined ||
      mail.belongs.by !== 'nothing' ||
      mail.toOurs ||
      providerAt(mail.authenticatedDomain, domains) !== undefined;
    if (!isOurs || !(await mark(transaction))) return false;
    await this.store(transaction, arrival, found);
    return true;
  }

  private async store(
    transaction: Transaction,
    arrival: ReadArrival,
    found: FoundNotice | undefined,
  ): Promise<void> {
    const { programme, at, mail, raw, domains } = arrival;
    const notice = found && (await lockNotice(transaction, found.noticeId));
    const place = { programme, mailId: randomUUID(), noticeId: notice?.id ?? null };
    const sealed = await this.sealed.seal(transaction, place, { ...mail, domain: mail.authenticatedDomain });
    if (!sealed) throw new NotFound();
    const expected = found?.expected ?? domains.flatMap((each) => each.domains);
    const belongs = found ? { by: 'token' as const, tokens: [] } : mail.belongs;
    const effect = mailEffect(meaningOf({ ...mail, belongs }, expected), notice?.state);
    const isNew = await addInbound(transaction, {
      ...{ ...place, at, sealed, mail, effect },
      mailHash: this.hashOf(programme, mail, raw),
      matchedBy: found?.by ?? 'nothing',
      providerId: providerAt(mail.authenticatedDomain, domains) ?? null,
    });
    if (isNew && found) await this.change(transaction, found, effect.act);
  }

  private async change(
    transaction: Transaction,
    { noticeId, tokenHash }: FoundNotice,
    act: 'bounce' | 'acknowledge' | undefined,
  ): Promise<void> {
    if (act === 'acknowledge') await this.transitions.apply(transaction, { noticeId, act });
    if (act === 'bounce' && tokenHash) await this.attempts.bounced(transaction, tokenHash);
  }

  /** Of the id its author gave it and what it says: a mail that comes again, by whatever way, is the same one. */
  private hashOf(programme: string, { messageId, from, text }: ProviderMail, raw: Buffer): Buffer {
    const value = messageId === undefined ? raw : JSON.stringify([messageId, from, text]);
    return this.ring.keyedHash(`takedown-mail:${programme}`, value);
  }
}
