import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { PersonalAnswers } from '../contact/personal-answers.service.js';
import { WordIndex } from './word-index.service.js';
import { WrittenTexts } from './written-texts.service.js';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly personal: Buffer | null;
}

const batch = 50;

/** Indexes contacts whose words are not: those from before there was an index, and those that came about in another way. */
@Injectable()
export class WordCatchUp {
  constructor(
    private readonly database: Database,
    private readonly personal: PersonalAnswers,
    private readonly texts: WrittenTexts,
    private readonly index: WordIndex,
  ) {}

  /** Indexes some of a programme and gives how many; several processes may do so at once. Needs the programme's keys. */
  round(programme: string): Promise<number> {
    return this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const rows = await transaction.query<Row>(
        `select id, version, personal from contacts.contact
         where programme_id = (select programmes.current()) and (personal is not null or words_revision = 0)
           and words_revision is distinct from revision
         order by id limit ${batch} for no key update skip locked`,
      );
      for (const row of rows) await this.store(transaction, programme, row);
      if (rows.length > 0) {
        await transaction.query(
          'update contacts.contact set words_revision = revision where id = any($1::uuid[])',
          [rows.map(({ id }) => id)],
        );
      }
      return rows.length;
    });
  }

  private async store(transaction: Transaction, programme: string, row: Row): Promise<void> {
    const place = { programme, contactId: row.id, version: row.version };
    try {
      const answers = await this.personal.open(transaction, place, row.personal);
      const texts = await this.texts.of(transaction, place);
      await this.index.store(transaction, place, [...Object.values(answers).flat(), ...texts]);
    } catch (error) {
      // Its key is gone: what was written is erased, and there is nothing to find.
      if (!(error instanceof NotFound)) throw error;
    }
  }
}
