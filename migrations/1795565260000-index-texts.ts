import type { MigrationInterface, QueryRunner } from 'typeorm';

const toIndex = (condition: string): string => `
  drop index contacts.contact_to_index;
  create index contact_to_index on contacts.contact (programme_id, id)
    where ${condition} and words_revision is distinct from revision;
`;

/** The words of reports and mail are found too: those that are there already are indexed as contacts with revision 0 of their words. */
export class IndexTexts1795565260000 implements MigrationInterface {
  readonly name = 'IndexTexts1795565260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(toIndex('(personal is not null or words_revision = 0)'));
    await runner.query(`
      create index mail_message_of_contact on contacts.mail_message (contact_id, at);
      update contacts.contact set words_revision = 0
      where id in (select id from contacts.report union select contact_id from contacts.mail_message);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(toIndex('personal is not null'));
    await runner.query('drop index contacts.mail_message_of_contact');
  }
}
