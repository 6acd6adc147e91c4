import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';

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
  messageId(attempt: AttemptName, address: string): string {
    return `<${this.mark('takedown-message', attempt)}${address.slice(address.indexOf('@'))}>`;
  }

  /** What the address holds to which the provider answers; nobody knows it who was not written to. */
  token(attempt: AttemptName): string {
    return this.mark('takedown-token', attempt);
  }

  /** By which the attempt of a message id is found. */
  hashOfMessage(programme: string, messageId: string): Buffer {
    return this.ring.keyedHash('takedown-message-hash', `${programme}|${messageId}`);
  }

  /** By which the attempt of a token is found. */
  hashOfToken(programme: string, token: string): Buffer {
    return this.ring.keyedHash('takedown-token-hash', `${programme}|${token}`);
  }

  private mark(purpose: string, { programme, noticeId, number }: AttemptName): string {
    return this.ring.keyedHash(purpose, `${programme}|${noticeId}|${number}`).toString('hex').slice(0, 32);
  }
}
