import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of forms that administrators make. A version follows the one before by its number, so two who save at once collide. */
export class CreateForms1795565240000 implements MigrationInterface {
  readonly name = 'CreateForms1795565240000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contacts.form (
        id uuid constraint form_pk primary key,
        programme_id uuid not null constraint form_of_programme references programmes.programme (id),
        number int not null constraint form_after_the_first check (number > 1),
        version text not null,
        definition jsonb not null,
        made_by uuid not null constraint form_by references identity.staff (id),
        made_at timestamptz not null,
        constraint form_number unique (programme_id, number),
        constraint form_version unique (programme_id, version)
      );
      alter table contacts.form enable row level security;
      alter table contacts.form force row level security;
      create policy form_programme on contacts.form to hulplijn_app
        using (programme_id = (select programmes.current()))
        with check (programme_id = (select programmes.current()));
      grant select, insert on contacts.form to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contacts.form');
  }
}
