import { Injectable } from '@nestjs/common';
import type { Answers } from '#contract';
import { open, seal } from '#platform/crypto';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { ContactKeys } from './contact-keys.service.js';

/** One version of one contact. */
export interface ContactPlace {
  readonly programme: string;
  readonly contactId: string;
  readonly version: number;
}

/** Seals and opens what is written in words about a contact, with the contact's own key. */
@Injectable()
export class PersonalAnswers {
  constructor(private readonly keys: ContactKeys) {}

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
    const key = await this.keys.findOrMake(transaction, place);
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
    const key = await this.keys.find(transaction, place);
    if (!key) throw new NotFound();
    return open(key, sealed, textOf(place, column));
  }
}

/** A version keeps its place from the contact to its history, where it is the same text still. */
function textOf({ programme, contactId, version }: ContactPlace, column: string): string {
  return `${programme}|contacts.contact|${column}|${contactId}|${version}`;
}
