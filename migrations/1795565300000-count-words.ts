import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addCountingLine, appendCounting } from './sql/counting-functions.js';
import { addLine, appendMessages } from './sql/chat-functions.js';

const signature = 'text, uuid[], uuid[], smallint[], uuid[], int[], int[], bytea';

/** Words and messages of each side of a chat, as sums. */
export class CountWords1795565300000 implements MigrationInterface {
  readonly name = 'CountWords1795565300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table chat.conversation
        add column visitor_words int not null default 0, add column counsellor_words int not null default 0;
      alter table chat.message add column visitor_words int, add column counsellor_words int;
      alter table contacts.contact add column visitor_messages int, add column visitor_words int,
        add column counsellor_messages int, add column counsellor_words int;
      drop function chat.append_messages(${signature});
    `);
    await runner.query(appendCounting);
    await runner.query(addCountingLine);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function chat.append_messages(${signature}, smallint[])`);
    await runner.query(appendMessages);
    await runner.query(addLine.replace('create function', 'create or replace function'));
    await runner.query(`
      alter table contacts.contact drop column visitor_messages, drop column visitor_words,
        drop column counsellor_messages, drop column counsellor_words;
      alter table chat.message drop column visitor_words, drop column counsellor_words;
      alter table chat.conversation drop column visitor_words, drop column counsellor_words;
    `);
  }
}
