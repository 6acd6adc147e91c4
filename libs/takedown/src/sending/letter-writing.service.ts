import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { type ComposedMail, composeMail } from '#platform/mail';
import type { StartedAttempt } from './started-attempt.js';
import type { TakedownSender } from './starting.service.js';

/** Writes the mail of an attempt when it is sent; it is not kept. */
@Injectable()
export class LetterWriting {
  constructor(private readonly clock: Clock) {}

  /** The message as it goes over the wire. Throws `RangeError` for a provider without a plain address, or a notice without words. */
  async write({ account }: TakedownSender, attempt: StartedAttempt): Promise<ComposedMail> {
    const { address, explanation, urls, messageId, noticeNumber } = attempt;
    if (address === null || explanation === undefined || urls.length === 0)
      throw new RangeError('a notice without an address, words or targets');
    const reference = `VV-${String(noticeNumber).padStart(4, '0')}`;
    return composeMail({
      from: { name: 'Notices', address: account.address },
      to: address,
      subject: reference,
      text: [reference, explanation, urls.join('\n')].join('\n\n'),
      messageId,
      answers: [],
      date: this.clock.now(),
      automatic: 'no',
    });
  }
}
