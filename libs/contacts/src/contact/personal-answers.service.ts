import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Answers } from '#contract';
import { KeyRing, open, seal } from '#platform/crypto';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';

/** One version of one contact. */
export interface ContactPlace {
  readonly programme: string;
  readonly contactId: string;
  readonly version: number;
}

/** Seals and opens what is written in words about a contact, with the contact's own key. */
@Injectable()
export class PersonalAnswers {
  constructor(private readonly ring: KeyRing) {}

  /** The answers sealed for their version, making the contact's key when it has none; nothing when there are none. */
  async seal(transaction: Transaction, place: ContactPlace, answers: Answers): Promise<Buffer | null> {
    if (Object.keys(answers).length === 0) return null;
    return this.sealText(transaction, place, ['personal', JSON.stringify(answers)]);
  }

  /** A single text of a version, such as the reason of a correction. */
  async sealText(
    transaction: Transaction,
    place: ContactPlace,
    [column, text]: readonly [column: string, text: string],
  ): Promise<Buffer> {
    const key = (await this.keyOf(transaction, place)) ?? (await this.newKey(transaction, place));
    return seal(key, text, textOf(place, column));
  }

  /** Opens what {@link seal} made; nothing for nothing. Throws `NotFound` when the contact was erased. */
  async open(transaction: Transaction, place: ContactPlace, sealed: Buffer | null): Promise<Answers> {
    const text = await this.openText(transaction, place, ['personal', sealed]);
    return text === undefined ? {} : (JSON.parse(text) as Answers);
  }

  /** Opens what {@link sealText} made. */
  async openText(
    transaction: Transaction,
    place: ContactPlace,
    [column, sealed]: readonly [column: string, sealed: Buffer | null],
  ): Promise<string | undefined> {
    if (sealed === null) return undefined;
    const key = await this.keyOf(transaction, place);
    if (!key) throw new NotFound();
    return open(key, sealed, textOf(place, column));
  }

  private async keyOf(
    { query }: Transaction,
    { programme, contactId }: ContactPlace,
  ): Promise<KeyObject | undefined> {
    const [row] = await query<{ wrapped: Buffer }>(
      'select wrapped from contacts.contact_key where contact_id = $1',
      [contactId],
    );
    return row && this.ring.unwrap(programme, contactId, row.wrapped);
  }

  /** The caller holds the contact's lock, so two first words cannot make two keys. */
  private async newKey({ query }: Transaction, { programme, contactId }: ContactPlace): Promise<KeyObject> {
    const { key, wrapped } = this.ring.newDataKey(programme, contactId);
    await query(
      'insert into contacts.contact_key (contact_id, programme_id, wrapped) values ($1, programmes.current(), $2)',
      [contactId, wrapped],
    );
    return key;
  }
}

/** A version keeps its place from the contact to its history, where it is the same text still. */
function textOf({ programme, contactId, version }: ContactPlace, column: string): string {
  return `${programme}|contacts.contact|${column}|${contactId}|${version}`;
}
