import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOf } from './sql/wall.js';

const reports = `
  -- The yearly report of a trusted flagger, in versions. Figures are kept as they were published, with what is small
  -- hidden already; a version without them is the one being written.
  create table takedown.flagger_report (
    id uuid constraint flagger_report_pk primary key,
    programme_id uuid not null,
    year int not null constraint flagger_report_year check (year between 2000 and 2099),
    version int not null constraint flagger_report_version check (version > 0),
    revision int not null default 1,
    text_nl text not null default '',
    text_en text not null default '',
    saved_at timestamptz not null,
    saved_by uuid not null constraint flagger_report_saved_by references identity.staff (id),
    reason text,
    published_at timestamptz,
    published_by uuid constraint flagger_report_published_by references identity.staff (id),
    figures jsonb,
    constraint flagger_report_once unique (programme_id, year, version),
    constraint flagger_report_whole check ((published_at is null) = (published_by is null)
      and (published_at is null) = (figures is null)),
    constraint flagger_report_reason check (version = 1 or published_at is null or reason is not null)
  );
  create index takedown_notice_sent on takedown.notice (programme_id, sent_at);

  create function takedown.keep_report() returns trigger language plpgsql as $$
  begin
    if old.published_at is not null then
      raise exception 'a published report does not change' using errcode = 'check_violation',
        constraint = 'flagger_report_published';
    end if;
    return new;
  end $$;
  create trigger flagger_report_published before update or delete on takedown.flagger_report
    for each row execute function takedown.keep_report();
`;

/** What is told of a year, once published for good. */
export class CreateFlaggerReports1795900240000 implements MigrationInterface {
  readonly name = 'CreateFlaggerReports1795900240000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reports);
    await runner.query(wallOf('takedown.flagger_report'));
    await runner.query('grant select, insert, update on takedown.flagger_report to hulplijn_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table takedown.flagger_report;
      drop function takedown.keep_report;
      drop index takedown.takedown_notice_sent;
    `);
  }
}
