import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { type ComposedMail, composeMail } from '#platform/mail';
import { Programmes } from '#programmes';
import type { IssuedNotice } from '../document/issued-notice.js';
import { noticeDocumentOf } from '../document/notice-document.js';
import { noticeText } from '../document/notice-text.js';
import { answerAddress, noticeMail, type NoticeMailbox } from '../email/notice-mail.js';
import { noticeReference } from '../notice/notice-reference.js';
import type { PreparedAttempt } from './prepared-attempt.js';
import type { TakedownSender } from './starting.service.js';

/** Writes the mail of an attempt when it is sent; it is not kept. */
@Injectable()
export class LetterWriting {
  constructor(
    private readonly clock: Clock,
    private readonly programmes: Programmes,
  ) {}

  /** The message as it goes over the wire. Throws for a provider without a plain address, or a notice that cannot be put into words. */
  async write({ programme, account }: TakedownSender, attempt: PreparedAttempt): Promise<ComposedMail> {
    const { address, token } = attempt;
    if (address === null) throw new RangeError('a provider without an address');
    const { name } = await this.programmes.ref(programme);
    const { address: own, bounces } = account;
    const mailbox: NoticeMailbox = { name, address: own, ...(bounces !== undefined && { bounces }) };
    const issued = issuedFrom(attempt, mailbox);
    const texts = issued.languages.map((language) => noticeText(issued, language).text);
    const document = `${JSON.stringify(noticeDocumentOf(issued), undefined, 2)}\n`;
    const { reference } = issued;
    const date = this.clock.now();
    return composeMail(
      noticeMail({ reference, to: address, texts, document, token, earlier: [], date }, mailbox),
    );
  }
}

/** What was approved, as it goes to this channel. */
function issuedFrom(attempt: PreparedAttempt, mailbox: NoticeMailbox): IssuedNotice {
  const { explanation, targets, takenLanguages } = attempt;
  if (explanation === undefined || targets.length === 0)
    throw new RangeError('a notice without words or targets');
  return {
    targets: targets.map(({ id, url, kind }) => ({ url, kind, reportId: id })),
    basis: attempt.basis,
    ageClass: attempt.ageClass,
    explanation,
    languages: attempt.languages.filter((language) => takenLanguages.includes(language)),
    capacity: attempt.capacity,
    goodFaith: attempt.goodFaith,
    sender: { name: mailbox.name, email: mailbox.address },
    channel: {
      providerKind: attempt.providerKind,
      capacities: attempt.takenCapacities,
      languages: takenLanguages,
      maximumUrls: attempt.maximumUrls,
      mayPublishNotice: attempt.mayPublishNotice,
    },
    reference: noticeReference(attempt.noticeNumber),
    issuedAt: attempt.approvedAt,
    answerTo: answerAddress(mailbox, attempt.token),
    domain: mailbox.address.slice(mailbox.address.indexOf('@') + 1),
  };
}
