import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  -- A report comes in before anyone has taken it, so a contact may wait for its counsellor.
  alter table contacts.contact alter column owner_id drop not null;

  -- What someone reported, in their own words; its contact has the same id and its key seals what stands here.
  create table contacts.report (
    id uuid constraint report_pk primary key,
    programme_id uuid not null,
    form_version text not null,
    language text not null constraint report_language check (language in ('nl', 'en')),
    answer_by text constraint report_answer_by check (answer_by in ('code', 'email', 'none')),
    body bytea not null,
    submitted_at timestamptz not null,
    constraint report_programme unique (programme_id, id),
    constraint report_contact foreign key (programme_id, id) references contacts.contact (programme_id, id)
  );

  -- What was written to each other about a report, numbered without gaps.
  create table contacts.report_message (
    report_id uuid not null,
    seq int not null,
    programme_id uuid not null,
    message_key uuid not null,
    staff_id uuid constraint report_message_by references identity.staff (id),
    body bytea not null,
    sent_at timestamptz not null,
    constraint report_message_pk primary key (report_id, seq),
    constraint report_message_once unique (report_id, message_key),
    constraint report_message_report foreign key (programme_id, report_id)
      references contacts.report (programme_id, id)
  );

  -- Who was better helped elsewhere: that it happened, and nothing else.
  create table contacts.handover (
    programme_id uuid not null constraint handover_programme references programmes.programme (id),
    key uuid not null,
    channel text not null,
    handed_to text not null,
    at timestamptz not null,
    constraint handover_pk primary key (programme_id, key)
  );
`;

const wall = (table: string): string => `
  alter table contacts.${table} enable row level security;
  alter table contacts.${table} force row level security;
  create policy ${table}_programme on contacts.${table} to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
  grant select, insert on contacts.${table} to hulplijn_app;
`;

/** Reports of visitors with what was written about them, and the count of those handed over. */
export class CreateReports1795565180000 implements MigrationInterface {
  readonly name = 'CreateReports1795565180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['report', 'report_message', 'handover']) await runner.query(wall(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contacts.report_message, contacts.report, contacts.handover');
  }
}
