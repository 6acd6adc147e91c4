import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codesOf, followContact, forgetWords } from './sql/finding-functions.js';

const tables = `
  -- A word that stands in what is sealed of a contact, as a keyed hash. Both orders are needed: the newest contacts with
  -- a word, and whether one contact has it. No foreign key: a long text would be a hundred look-ups at each saving.
  create table contacts.contact_word (
    contact_id uuid not null,
    programme_id uuid not null,
    word bigint not null,
    started_at timestamptz not null,
    constraint contact_word_pk primary key (contact_id, word)
  );
  create index contact_word_newest on contacts.contact_word (programme_id, word, started_at desc, contact_id desc);
  alter table contacts.contact_word alter column word set statistics 1000;

  -- An answer in codes, as field:code. A column for each field would need a migration for each new form.
  create table contacts.contact_code (
    programme_id uuid not null,
    code text not null,
    started_at timestamptz not null,
    contact_id uuid not null,
    constraint contact_code_pk primary key (programme_id, code, started_at, contact_id)
  );

  -- Which contacts a search or an export showed, in parts; its id is a hash of them, so that the entry in the audit
  -- trail which names it binds them too.
  create table contacts.contact_set (
    programme_id uuid not null constraint contact_set_programme references programmes.programme (id),
    id uuid not null,
    part int not null,
    contact_ids uuid[] not null,
    constraint contact_set_pk primary key (programme_id, id, part)
  );

  create table contacts.saved_view (
    programme_id uuid not null constraint saved_view_programme references programmes.programme (id),
    staff_id uuid not null constraint saved_view_staff references identity.staff (id),
    id uuid not null,
    name bytea not null,
    filter jsonb not null,
    columns text[] not null,
    created_at timestamptz not null,
    constraint saved_view_pk primary key (programme_id, staff_id, id)
  );
`;

/** Each index leads from a value to the newest contacts that have it; a draft without the answer is in none of them. */
const indexes = `
  -- The revision whose words are stored. Whoever changes a contact raises its revision, so what else is changed,
  -- also by a process of the version before, is found by this and indexed anew.
  alter table contacts.contact add column words_revision int;
  create index contact_to_index on contacts.contact (programme_id, id)
    where personal is not null and words_revision is distinct from revision;
  drop index contacts.contact_by_topic;
  create index contact_by_topic on contacts.contact (programme_id, primary_topic, started_at desc, id desc)
    where primary_topic is not null;
  create index contact_by_role on contacts.contact (programme_id, reporter_role, started_at desc, id desc)
    where reporter_role is not null;
  create index contact_by_age_band on contacts.contact (programme_id, victim_age_band, started_at desc, id desc)
    where victim_age_band is not null;
  create index contact_by_kind on contacts.contact (programme_id, kind, started_at desc, id desc);
  create index contact_by_channel on contacts.contact (programme_id, channel, started_at desc, id desc);
  -- Answers go together more often than by chance; without this the planner takes them for independent.
  create statistics contacts.contact_together (mcv) on channel, kind, primary_topic, reporter_role, victim_age_band
    from contacts.contact;
`;

const wall = (table: string): string => `
  alter table contacts.${table} enable row level security;
  alter table contacts.${table} force row level security;
  create policy ${table}_programme on contacts.${table} to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
`;

/** What finds contacts: words as keyed hashes, codes, indexes for lists; which contacts were found; saved views. */
export class CreateFinding1795565060000 implements MigrationInterface {
  readonly name = 'CreateFinding1795565060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(indexes);
    for (const routine of [codesOf, followContact, forgetWords]) await runner.query(routine);
    await runner.query(`
      insert into contacts.contact_code (programme_id, code, started_at, contact_id)
      select c.programme_id, code, c.started_at, c.id from contacts.contact c, contacts.codes_of(c.answers) code
    `);
    for (const table of ['contact_word', 'contact_code', 'contact_set', 'saved_view'])
      await runner.query(wall(table));
    await runner.query(`
      grant select, insert, update, delete on contacts.contact_word, contacts.contact_code, contacts.saved_view
        to hulplijn_app;
      grant select, insert on contacts.contact_set to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger contact_key_erased on contacts.contact_key;
      drop trigger contact_made on contacts.contact;
      drop trigger contact_changed on contacts.contact;
      drop function contacts.forget_words, contacts.follow_contact, contacts.codes_of;
      drop table contacts.contact_word, contacts.contact_code, contacts.contact_set, contacts.saved_view;
      drop statistics contacts.contact_together;
      drop index contacts.contact_by_topic, contacts.contact_by_role, contacts.contact_by_age_band,
        contacts.contact_by_kind, contacts.contact_by_channel;
      create index contact_by_topic on contacts.contact (programme_id, primary_topic, started_at desc, id desc);
      alter table contacts.contact drop column words_revision;
    `);
  }
}
