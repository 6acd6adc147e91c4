import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  -- What lists and figures ask for is generated from the answers, so that no two places can disagree.
  create table contacts.contact (
    id uuid constraint contact_pk primary key,
    programme_id uuid not null constraint contact_of_programme references programmes.programme (id),
    create_key uuid not null,
    channel text not null constraint contact_channel check (channel in ('chat', 'phone', 'email', 'form')),
    kind text,
    state text not null constraint contact_state check (state in ('draft', 'closed')),
    form_version text not null,
    owner_id uuid not null constraint contact_owner references identity.staff (id),
    entered_by uuid constraint contact_entered_by references identity.staff (id),
    conversation_id uuid,
    started_at timestamptz not null,
    duration_seconds int constraint contact_duration check (duration_seconds between 0 and 86400),
    closed_at timestamptz,
    revision int not null default 1,
    version int not null default 1,
    answers jsonb not null default '{}',
    personal bytea,
    primary_topic text generated always as (answers->>'primary_topic') stored,
    reporter_role text generated always as (answers->>'reporter_role') stored,
    victim_age_band text generated always as (answers->>'victim_age_band') stored,
    constraint contact_once unique (programme_id, create_key),
    constraint contact_programme unique (programme_id, id),
    constraint contact_conversation unique (programme_id, conversation_id),
    constraint contact_closed check ((state = 'closed') = (closed_at is not null)),
    constraint contact_closed_has_kind check (state = 'draft' or kind is not null)
  ) with (fillfactor = 85);
  create index contact_newest on contacts.contact (programme_id, started_at desc, id desc);
  create index contact_by_topic on contacts.contact (programme_id, primary_topic, started_at desc, id desc);
  create index contact_by_owner on contacts.contact (programme_id, owner_id, started_at desc, id desc);
  create index contact_drafts on contacts.contact (programme_id, started_at desc, id desc) where state = 'draft';

  -- The wrapped data key stands apart from what it opens: erasing what identifies someone deletes this row.
  create table contacts.contact_key (
    contact_id uuid constraint contact_key_pk primary key,
    programme_id uuid not null,
    wrapped bytea not null,
    constraint contact_key_contact foreign key (programme_id, contact_id)
      references contacts.contact (programme_id, id)
  );

  -- Each version of a closed contact, the newest too: how it was when closed, and after each correction.
  create table contacts.contact_version (
    contact_id uuid not null,
    version int not null,
    programme_id uuid not null,
    kind text not null,
    answers jsonb not null,
    personal bytea,
    reason bytea,
    made_by uuid not null constraint contact_version_by references identity.staff (id),
    made_at timestamptz not null,
    constraint contact_version_pk primary key (contact_id, version),
    constraint contact_version_contact foreign key (programme_id, contact_id)
      references contacts.contact (programme_id, id)
  );
`;

const wall = (table: string): string => `
  alter table contacts.${table} enable row level security;
  alter table contacts.${table} force row level security;
  create policy ${table}_programme on contacts.${table} to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
`;

/** Contacts over every channel with their versions, what identifies someone sealed, each row behind the wall of its programme. */
export class CreateContacts1795564800000 implements MigrationInterface {
  readonly name = 'CreateContacts1795564800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema contacts; grant usage on schema contacts to hulplijn_app');
    await runner.query(tables);
    for (const table of ['contact', 'contact_key', 'contact_version']) await runner.query(wall(table));
    await runner.query(`
      grant select, insert, update on contacts.contact to hulplijn_app;
      grant select, insert, delete on contacts.contact_key to hulplijn_app;
      grant select, insert on contacts.contact_version to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema contacts cascade');
  }
}
