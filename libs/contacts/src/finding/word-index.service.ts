import { Injectable } from '@nestjs/common';
import { type Answers, limits } from '#contract';
import { KeyRing } from '#platform/crypto';
import type { Transaction } from '#platform/database';
import { Invalid } from '#platform/errors';
import { wordsAsked, wordsOf } from './fold-words.js';

/** The number of hashes of a contact is a multiple of this, so that it says little about a text. */
const step = 8;

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
   * Makes the index of a contact that of `answers`: words that are no longer there go. The caller holds the
   * contact's lock and says which revision this is.
   */
  async store({ query }: Transaction, contact: IndexedContact, answers: Answers): Promise<void> {
    // In the order of the hashes: that of the words is part of the text.
    await query(
      `with gone as (
         delete from contacts.contact_word where contact_id = $1 and not word = any($2::bigint[])
       )
       insert into contacts.contact_word (contact_id, programme_id, word, started_at)
       select c.id, c.programme_id, u.word, c.started_at
       from contacts.contact c, unnest($2::bigint[]) u(word) where c.id = $1
       order by u.word on conflict on constraint contact_word_pk do nothing`,
      [contact.contactId, this.hashesOf(contact, answers)],
    );
  }

  /** Every hash of a contact: its words, and what fills them up; none when nothing is written. */
  private hashesOf({ programme, contactId }: IndexedContact, answers: Answers): string[] {
    const texts = Object.values(answers).flat();
    if (texts.length === 0) return [];
    const words = wordsOf(texts.join('\n'));
    const filling = step - (words.size % step);
    return [
      ...[...words].map((word) => this.hashOf(programme, word)),
      // No word has a space, so these are hashes of no word.
      ...Array.from({ length: filling }, (_, index) => this.hashOf(programme, `${contactId} ${index}`)),
    ];
  }

  private hashOf(programme: string, word: string): string {
    return this.ring.keyedHash(`contact-word:${programme}`, word).readBigInt64BE().toString();
  }
}

/** A contact whose words are stored. */
export interface IndexedContact {
  readonly programme: string;
  readonly contactId: string;
}
