import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { type ComposedMail, composeMail } from '#platform/mail';
import { Programmes } from '#programmes';
import { noticeDocumentOf } from '../document/notice-document.js';
import { hostReports } from '../document/host-reports.js';
import { noticeText } from '../document/notice-text.js';
import { noticeMail, type NoticeMailbox } from '../email/notice-mail.js';
import { issuedAttempt } from './issued-attempt.js';
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
    const issued = issuedAttempt(attempt, mailbox);
    const texts = issued.languages.map((language) => noticeText(issued, language).text);
    const document = jsonFile(noticeDocumentOf(issued));
    const reports = hostReports(issued).map(jsonFile);
    const { reference } = issued;
    const date = this.clock.now();
    return composeMail(
      noticeMail({ reference, to: address, texts, document, reports, token, earlier: [], date }, mailbox),
    );
  }
}

const jsonFile = (content: object): string => `${JSON.stringify(content, undefined, 2)}\n`;
