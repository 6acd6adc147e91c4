import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What staff read and did, without content, hash-chained per programme (`position` has no gaps). The app role
 * can add and read, never change or remove. Entries before a programme is chosen have none and a chain of their own.
 */
export class CreateAudit1795478580000 implements MigrationInterface {
  readonly name = 'CreateAudit1795478580000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema audit;
      grant usage on schema audit to hulplijn_app;
      create table audit.entry (
        id uuid constraint entry_pk primary key,
        programme_id uuid constraint entry_programme references programmes.programme (id),
        position bigint not null,
        at timestamptz not null,
        staff_id uuid,
        role text,
        action text not null,
        subject_kind text,
        subject_id uuid,
        reason text,
        previous_hash bytea not null,
        hash bytea not null,
        constraint entry_position unique nulls not distinct (programme_id, position)
      );
      alter table audit.entry enable row level security;
      alter table audit.entry force row level security;
      create policy entry_programme on audit.entry to hulplijn_app
        using (programme_id is not distinct from (select programmes.current()))
        with check (programme_id is not distinct from (select programmes.current()));
      grant select, insert on audit.entry to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema audit cascade');
  }
}
