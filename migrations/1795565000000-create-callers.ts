import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  -- That a contact is a call someone began with its timer; one at a time for each member of staff.
  create table contacts.call (
    contact_id uuid constraint call_pk primary key,
    programme_id uuid not null,
    staff_id uuid not null constraint call_of_staff references identity.staff (id),
    stopped_at timestamptz,
    constraint call_contact foreign key (programme_id, contact_id) references contacts.contact (programme_id, id)
  );
  create unique index call_running on contacts.call (programme_id, staff_id) where stopped_at is null;
  create index call_of_staff_newest on contacts.call (programme_id, staff_id, stopped_at);

  -- A person who comes back: no name, no number, only hashes under keys that are elsewhere.
  create table contacts.caller (
    id uuid constraint caller_pk primary key,
    programme_id uuid not null constraint caller_of_programme references programmes.programme (id),
    code_hash bytea not null,
    word_hash bytea,
    created_at timestamptz not null,
    constraint caller_programme unique (programme_id, id),
    constraint caller_code unique (programme_id, code_hash),
    constraint caller_word unique (programme_id, word_hash)
  );

  create table contacts.caller_link (
    contact_id uuid constraint caller_link_pk primary key,
    programme_id uuid not null,
    caller_id uuid not null,
    certainty text not null constraint caller_link_certainty check (certainty in ('certain', 'probable')),
    linked_by uuid not null constraint caller_link_by references identity.staff (id),
    linked_at timestamptz not null,
    constraint caller_link_contact foreign key (programme_id, contact_id)
      references contacts.contact (programme_id, id),
    constraint caller_link_caller foreign key (programme_id, caller_id)
      references contacts.caller (programme_id, id)
  );
  create index caller_link_by_caller on contacts.caller_link (programme_id, caller_id);

  -- People of a year whose links were dropped: numbers and no one.
  create table contacts.caller_year (
    programme_id uuid not null constraint caller_year_of_programme references programmes.programme (id),
    year int not null,
    at_least int not null,
    at_most int not null,
    constraint caller_year_pk primary key (programme_id, year)
  );

  -- A call nobody answered: when, and whether a person counted it or a telephone system told it.
  create table contacts.missed_call (
    programme_id uuid not null constraint missed_call_of_programme references programmes.programme (id),
    id uuid not null,
    at timestamptz not null,
    staff_id uuid constraint missed_call_by references identity.staff (id),
    constraint missed_call_pk primary key (programme_id, id)
  );
  create index missed_call_newest on contacts.missed_call (programme_id, at desc);

  -- Events a telephone system told, so that none is told twice. Its names may hold a number: only their keyed hash stays.
  create table contacts.telephony_event (
    programme_id uuid not null constraint telephony_event_of_programme references programmes.programme (id),
    event_hash bytea not null,
    told_at timestamptz not null,
    constraint telephony_event_pk primary key (programme_id, event_hash)
  );
`;

const wall = (table: string): string => `
  alter table contacts.${table} enable row level security;
  alter table contacts.${table} force row level security;
  create policy ${table}_programme on contacts.${table} to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
`;

const walled = ['call', 'caller', 'caller_link', 'caller_year', 'missed_call', 'telephony_event'];

/** Calls with their timer, missed calls, and callers who are known again without a name. */
export class CreateCallers1795565000000 implements MigrationInterface {
  readonly name = 'CreateCallers1795565000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of walled) await runner.query(wall(table));
    await runner.query(`
      grant select, insert, update on contacts.call to hulplijn_app;
      grant select, insert, update, delete on contacts.caller to hulplijn_app;
      grant select, insert, update, delete on contacts.caller_link to hulplijn_app;
      grant select, insert, update on contacts.caller_year to hulplijn_app;
      grant select, insert, delete on contacts.missed_call to hulplijn_app;
      grant select, insert, delete on contacts.telephony_event to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of walled.toReversed()) await runner.query(`drop table contacts.${table} cascade`);
  }
}
