import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox: one row for each committed event, until it has become a job. Ids only, so no row-level security. */
export class CreatePlatform1795478400000 implements MigrationInterface {
  readonly name = 'CreatePlatform1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema platform;
      grant usage on schema platform to hulplijn_app;
      create table platform.outbox (
        id bigint generated always as identity constraint outbox_pk primary key,
        name text not null,
        programme_id uuid,
        ids jsonb not null,
        created_at timestamptz not null default now(),
        dispatched_at timestamptz
      );
      create index outbox_waiting on platform.outbox (id) where dispatched_at is null;
      create index outbox_done on platform.outbox (dispatched_at) where dispatched_at is not null;
      grant select, insert, update, delete on platform.outbox to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema platform cascade');
  }
}
