import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOf } from './sql/wall.js';

const reports = `
  alter table takedown.attempt add column fault text constraint attempt_fault check (fault in ('not_configured',
    'not_allowed', 'no_category', 'too_much', 'unwritable', 'refused'));

  -- What the interface of a provider tells of a notice that it has, and when it is asked again: counts, for a person.
  create table takedown.api_report (
    notice_id uuid constraint api_report_pk primary key,
    programme_id uuid not null,
    due_at timestamptz,
    asked_at timestamptz,
    told_at timestamptz,
    state text constraint api_report_state check (state in ('in_review', 'accepted')),
    confirmed int not null default 0,
    active int not null default 0,
    pending int not null default 0,
    in_review int not null default 0,
    constraint api_report_told check ((told_at is null) = (state is null)),
    constraint api_report_notice foreign key (programme_id, notice_id) references takedown.notice (programme_id, id)
  );
  create index api_report_due on takedown.api_report (programme_id, due_at) where due_at is not null;
`;

/** What providers tell of notices by their interfaces, and why a try failed. */
export class ApiReports1795900180000 implements MigrationInterface {
  readonly name = 'ApiReports1795900180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reports);
    await runner.query(wallOf('takedown.api_report'));
    await runner.query('grant select, insert, update on takedown.api_report to hulplijn_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table takedown.api_report;
      alter table takedown.attempt drop column fault;
    `);
  }
}
