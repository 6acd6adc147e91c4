import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { noticeMessageId } from '../email/notice-message-id.js';
import { replyTokenOf, tokenHash } from '../email/reply-token.js';

/** An attempt by what makes it the one it is. */
export interface AttemptName {
  readonly programme: string;
  readonly noticeId: string;
  readonly number: number;
}

/** By what the message of an attempt is known: worked out from it, so that each of its tries is the same message. */
@Injectable()
export class AttemptMarks {
  constructor(private readonly ring: KeyRing) {}

  /** With angle brackets, at the domain of the mailbox it goes from. */
  messageId(token: string, address: string): string {
    return noticeMessageId(token, address.slice(address.indexOf('@') + 1));
  }

  /** What the address holds to which the provider answers; nobody knows it who was not written to. */
  token({ programme, noticeId, number }: AttemptName): string {
    return replyTokenOf(this.ring, { programme, noticeId, attempt: number });
  }

  /** By which the attempt of a token is found. */
  hashOfToken(programme: string, token: string): Buffer {
    return tokenHash(this.ring, programme, token);
  }
}
