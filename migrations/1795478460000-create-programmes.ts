import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Programmes and the key to the wall between them. A transaction names its programme by a secret pass, not
 * by an id: `programmes.current()` looks the pass up, so even SQL run as `hulplijn_app` cannot choose another.
 */
export class CreateProgrammes1795478460000 implements MigrationInterface {
  readonly name = 'CreateProgrammes1795478460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema programmes;
      grant usage on schema programmes to hulplijn_app;
      create table programmes.programme (
        id uuid constraint programme_pk primary key,
        code text not null constraint programme_code unique,
        definition jsonb not null,
        pass_hash bytea constraint programme_pass unique,
        override_state text constraint programme_override_state check (override_state in ('open', 'closed')),
        override_until timestamptz,
        constraint programme_override check ((override_state is null) = (override_until is null))
      );

      create function programmes.current() returns uuid
      language sql stable security definer set search_path = pg_catalog
      as $$
        select id from programmes.programme
        where pass_hash = sha256(convert_to(current_setting('hulplijn.pass', true), 'UTF8'))
      $$;
      revoke all on function programmes.current() from public;
      grant execute on function programmes.current() to hulplijn_app;

      alter table programmes.programme enable row level security;
      create policy programme_read on programmes.programme for select to hulplijn_app using (true);
      create policy programme_override_own on programmes.programme for update to hulplijn_app
        using (id = (select programmes.current())) with check (id = (select programmes.current()));
      grant select (id, code, definition, override_state, override_until),
        update (override_state, override_until) on programmes.programme to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema programmes cascade');
  }
}
