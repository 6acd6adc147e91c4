import { Injectable } from '@nestjs/common';
import type { InboundMatch } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import type { ProviderMail } from '../email/provider-mail.js';
import { AttemptMarks } from '../sending/attempt-marks.service.js';
import { GivenReferences } from './given-references.service.js';
import { providerAt, type ProviderDomains } from './provider-domains.js';

/** Where a message belongs. */
export interface FoundNotice {
  readonly noticeId: string;
  readonly by: Exclude<InboundMatch, 'person' | 'nothing'>;
  /** Domains of its provider: nobody else is believed about it. */
  readonly expected: readonly string[];
  /** Of the attempt that it answers. */
  readonly tokenHash?: Buffer;
}

interface AttemptRow {
  readonly notice_id: string;
  readonly provider_id: string;
  readonly token_hash: Buffer;
}

/** Finds the notice of a message: by its token, the messages it answers, or the reference of the provider that signed it. */
@Injectable()
export class MailMatching {
  constructor(
    private readonly marks: AttemptMarks,
    private readonly references: GivenReferences,
  ) {}

  /** Nothing where it speaks of none, or of several. */
  async find(
    transaction: Transaction,
    programme: string,
    { mail, domains }: { readonly mail: ProviderMail; readonly domains: readonly ProviderDomains[] },
  ): Promise<FoundNotice | undefined> {
    const { by, tokens } = mail.belongs;
    if (by !== 'nothing') {
      const attempt = await this.attemptOf(transaction, programme, tokens);
      if (!attempt) return undefined;
      const { notice_id: noticeId, token_hash: tokenHash } = attempt;
      return { noticeId, by, tokenHash, expected: domainsOf(attempt.provider_id, domains) };
    }
    const providerId = providerAt(mail.authenticatedDomain, domains);
    if (providerId === undefined || mail.nature === 'bounce') return undefined;
    const text = `${mail.subject}\n${mail.text}`;
    const [noticeId, ...others] = await this.references.noticesIn(transaction, {
      programme,
      providerId,
      text,
    });
    if (noticeId === undefined || others.length > 0) return undefined;
    return { noticeId, by: 'reference', expected: domainsOf(providerId, domains) };
  }

  private async attemptOf(
    { query }: Transaction,
    programme: string,
    tokens: readonly string[],
  ): Promise<AttemptRow | undefined> {
    const rows = await query<AttemptRow>(
      // What was erased gets no new words: they are sealed under its key, and that is gone.
      `select a.notice_id, a.provider_id, a.token_hash from takedown.attempt a
         join takedown.notice_key k on k.programme_id = a.programme_id and k.notice_id = a.notice_id
       where a.programme_id = (select programmes.current()) and a.token_hash = any($1::bytea[])
       order by a.number desc`,
      [tokens.map((token) => this.marks.hashOfToken(programme, token))],
    );
    return new Set(rows.map((row) => row.notice_id)).size === 1 ? rows[0] : undefined;
  }
}

const domainsOf = (providerId: string, all: readonly ProviderDomains[]): readonly string[] =>
  all.find((each) => each.providerId === providerId)?.domains ?? [];
