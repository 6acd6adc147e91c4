import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';

const tokenBytes = 16;
/** An id of ours: the token of the thread, and what tells its messages apart. */
const ours = /^<([0-9a-f]{32})\.[0-9a-f]{16}@/;

/** Finds what belongs together without keeping what it is known by: each programme hashes under keys of its own. */
@Injectable()
export class MailHashes {
  constructor(private readonly ring: KeyRing) {}

  /** Of an address, to know the same person again. */
  ofSender(programme: string, address: string): Buffer {
    return this.ring.keyedHash(`mail-sender:${programme}`, address.toLowerCase());
  }

  /** Of the id of a message. */
  ofId(programme: string, id: string): Buffer {
    return this.ring.keyedHash(`mail-id:${programme}`, id);
  }

  /** Of a whole message, to know the very same one again when a mailbox numbers its messages anew. */
  ofRaw(programme: string, raw: Buffer): Buffer {
    return this.ring.keyedHash(`mail-raw:${programme}`, raw);
  }

  /** A new message id of a thread, without its brackets and domain. Nobody can guess it who was not sent it. */
  newId(programme: string, threadId: string): string {
    return `${this.token(programme, threadId)}.${randomBytes(8).toString('hex')}`;
  }

  /** What a thread is found by. */
  ofToken(programme: string, threadId: string): Buffer {
    return this.hashToken(programme, this.token(programme, threadId));
  }

  /** The threads of which these ids speak, as they are found. */
  tokensIn(programme: string, ids: readonly string[]): Buffer[] {
    return ids.flatMap((id) => {
      const [, token] = ours.exec(id) ?? [];
      return token === undefined ? [] : [this.hashToken(programme, token)];
    });
  }

  private token(programme: string, threadId: string): string {
    return this.ring.keyedHash(`mail-token:${programme}`, threadId).subarray(0, tokenBytes).toString('hex');
  }

  private hashToken(programme: string, token: string): Buffer {
    return this.ring.keyedHash(`mail-token-hash:${programme}`, token);
  }
}
