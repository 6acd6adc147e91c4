import { Injectable } from '@nestjs/common';
import { limits } from '#contract';
import { KeyRing } from '#platform/crypto';
import type { Transaction } from '#platform/database';
import { Invalid } from '#platform/errors';
import { wordsAsked, wordsOf } from './fold-words.js';

/** The number of hashes of a contact is a multiple of this, so that it says little about a text. */
const step = 8;
/** Words of one text that are found: far more than a long letter has, so that nobody fills the table by writing one. */
const mostOfText = 2_000;
/** Words of a contact that are found, whatever is written about it. */
const mostOfContact = 10_000;

/** Knows which words stand in what is written about a contact, each as a hash under a key of its programme. */
@Injectable()
export class WordIndex {
  constructor(private readonly ring: KeyRing) {}

  /** The hashes of the words somebody looks for; throws `Invalid` when there is none, or too many. */
  asked(programme: string, text: string): string[] {
    const words = wordsAsked(text);
    if (words.length === 0 || words.length > limits.searchWords) throw new Invalid('words');
    return words.map((word) => this.hashOf(programme, word));
  }

  /**
   * Makes the index of a contact that of all these texts: words that are no longer there go. The caller holds the
   * contact's lock and says which revision this is.
   */
  async store({ query }: Transaction, contact: IndexedContact, texts: readonly string[]): Promise<void> {
    // In the order of the hashes: that of the words is part of the text.
    await query(
      `with gone as (
         delete from contacts.contact_word where contact_id = $1 and not word = any($2::bigint[])
       )
       insert into contacts.contact_word (contact_id, programme_id, word, started_at)
       select c.id, c.programme_id, u.word, c.started_at
       from contacts.contact c, unnest($2::bigint[]) u(word) where c.id = $1
       order by u.word on conflict on constraint contact_word_pk do nothing`,
      [contact.contactId, this.hashesOf(contact, texts)],
    );
  }

  /**
   * Adds the words of a text to the index of a contact, in the transaction that stores it; those of other texts stay.
   * The caller holds the contact's lock, or has just made it.
   */
  async add({ query }: Transaction, contact: IndexedContact, text: string): Promise<void> {
    const words = [...wordsOf(text, mostOfText)].map((word) => this.hashOf(contact.programme, word));
    if (words.length > 0) await query(addWords, [contact.contactId, words, this.filling(contact, step)]);
  }

  /** Every hash of a contact: its words, and what fills them up; none when nothing is written. */
  private hashesOf(contact: IndexedContact, texts: readonly string[]): string[] {
    if (texts.length === 0) return [];
    const all = new Set(texts.flatMap((text) => [...wordsOf(text, mostOfText)]));
    const words = [...all].slice(0, mostOfContact);
    return [
      ...words.map((word) => this.hashOf(contact.programme, word)),
      ...this.filling(contact, step - (words.length % step)),
    ];
  }

  /** Hashes of no word, since no word has a space. */
  private filling({ programme, contactId }: IndexedContact, length: number): string[] {
    return Array.from({ length }, (_, index) => this.hashOf(programme, `${contactId} ${index}`));
  }

  private hashOf(programme: string, word: string): string {
    return this.ring.keyedHash(`contact-word:${programme}`, word).readBigInt64BE().toString();
  }
}

/**
 * Words that are new to a contact, and as much filling as is needed now, in the order of their hashes; what is too much
 * of the filling goes.
 */
const addWords = `
  with held as (select word from contacts.contact_word where contact_id = $1 and not word = any($3::bigint[])),
    fresh as (select word from unnest($2::bigint[]) u(word) where word not in (select word from held)
      limit greatest(0, ${mostOfContact} - (select count(*) from held))),
    filled as (select ${step} - ((select count(*) from held) + (select count(*) from fresh))::int % ${step} as count),
    gone as (delete from contacts.contact_word using filled
      where contact_id = $1 and word = any(($3::bigint[])[filled.count + 1 :]))
  insert into contacts.contact_word (contact_id, programme_id, word, started_at)
  select c.id, c.programme_id, w.word, c.started_at
  from contacts.contact c, (
    select word from fresh
    union select unnest(($3::bigint[])[: filled.count]) from filled
  ) w where c.id = $1
  order by w.word on conflict on constraint contact_word_pk do nothing`;

/** A contact whose words are stored. */
export interface IndexedContact {
  readonly programme: string;
  readonly contactId: string;
}
