import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import type { Transaction } from '#platform/database';

/** A contact of a programme, whose key seals what is written about it. */
export interface KeyOwner {
  readonly programme: string;
  readonly contactId: string;
}

/** The data key of each contact, made with the first word. */
@Injectable()
export class ContactKeys {
  constructor(private readonly ring: KeyRing) {}

  /** The key; nothing while no word was written, and after the contact was erased. */
  async find({ query }: Transaction, owner: KeyOwner): Promise<KeyObject | undefined> {
    const [row] = await query<{ wrapped: Buffer }>(
      'select wrapped from contacts.contact_key where contact_id = $1',
      [owner.contactId],
    );
    return row && this.unwrap(owner, row.wrapped);
  }

  /** The key, made when there is none. The caller holds the contact's lock, so two first words cannot make two keys. */
  async findOrMake(transaction: Transaction, owner: KeyOwner): Promise<KeyObject> {
    const { programme, contactId } = owner;
    const known = await this.find(transaction, owner);
    if (known) return known;
    const { key, wrapped } = this.ring.newDataKey(programme, contactId);
    await transaction.query(
      'insert into contacts.contact_key (contact_id, programme_id, wrapped) values ($1, programmes.current(), $2)',
      [contactId, wrapped],
    );
    return key;
  }

  /** A key that was read together with what it opens. */
  unwrap({ programme, contactId }: KeyOwner, wrapped: Buffer): KeyObject {
    return this.ring.unwrap(programme, contactId, wrapped);
  }
}
