import { Injectable } from '@nestjs/common';
import { open, seal } from '#platform/crypto';
import type { Transaction } from '#platform/database';
import { ContactKeys, type KeyOwner } from '../contact/contact-keys.service.js';

/** A sealed column of mail: of a thread its address, subject and draft, of a message its text and its ids. */
export interface MailPlace extends KeyOwner {
  readonly column:
    | 'mail_thread.address'
    | 'mail_thread.subject'
    | 'mail_thread.draft'
    | 'mail_message.body'
    | 'mail_message.ids';
  /** Id of the thread or the message. */
  readonly row: string;
}

/** Seals and opens mail with the key of its contact. */
@Injectable()
export class SealedMail {
  constructor(private readonly keys: ContactKeys) {}

  /** Sealed for its place; nothing for nothing. The caller holds the contact's lock or has just made it. */
  async seal(transaction: Transaction, place: MailPlace, text: string | undefined): Promise<Buffer | null> {
    if (text === undefined) return null;
    return seal(await this.keys.findOrMake(transaction, place), text, nameOf(place));
  }

  /** Opens it with the contact's key as it was read beside it; nothing when there is nothing, or the contact was erased. */
  open(place: MailPlace, sealed: Buffer | null, wrapped: Buffer | null): string | undefined {
    if (sealed === null || wrapped === null) return undefined;
    return open(this.keys.unwrap(place, wrapped), sealed, nameOf(place));
  }
}

function nameOf({ programme, contactId, column, row }: MailPlace): string {
  return `${programme}|contacts.${column}|${contactId}|${row}`;
}
