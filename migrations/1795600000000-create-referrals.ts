import type { MigrationInterface, QueryRunner } from 'typeorm';

const directory = `
  -- Who people are handed on to, in the words of Open Referral: partner, location, service, and the clinicians of it.
  create table referrals.partner (
    id uuid constraint partner_pk primary key,
    programme_id uuid not null constraint partner_of_programme references programmes.programme (id),
    name text not null,
    email text,
    phone text,
    constraint partner_programme unique (programme_id, id)
  );

  create table referrals.location (
    id uuid constraint location_pk primary key,
    programme_id uuid not null,
    partner_id uuid not null,
    name text not null,
    region text not null,
    constraint location_programme unique (programme_id, id),
    constraint location_partner foreign key (programme_id, partner_id)
      references referrals.partner (programme_id, id)
  );

  -- caller_roles are codes of the contact form; none of them means everyone. valid_to is the last day.
  create table referrals.service (
    id uuid constraint service_pk primary key,
    programme_id uuid not null,
    partner_id uuid not null,
    code text not null,
    label jsonb not null,
    kind text not null constraint service_kind check (kind in ('appointment', 'group')),
    caller_roles text[] not null default '{}',
    valid_from date not null,
    valid_to date,
    phone text,
    opening_hours jsonb,
    constraint service_programme unique (programme_id, id),
    constraint service_code unique (programme_id, code),
    constraint service_validity check (valid_to >= valid_from),
    constraint service_partner foreign key (programme_id, partner_id)
      references referrals.partner (programme_id, id)
  );

  create table referrals.host (
    id uuid constraint host_pk primary key,
    programme_id uuid not null,
    service_id uuid not null,
    location_id uuid not null,
    name text not null,
    constraint host_programme unique (programme_id, id),
    constraint host_service foreign key (programme_id, service_id)
      references referrals.service (programme_id, id),
    constraint host_location foreign key (programme_id, location_id)
      references referrals.location (programme_id, id)
  );
  create index host_by_service on referrals.host (programme_id, service_id);
`;

/**
 * Instants stand beside their range: behind the wall Postgres looks up no index by a function of a range, which
 * might tell of rows that are not to be seen.
 */
const appointments = `
  -- A time that a host offers, worked out when the rule was saved: the instants, and what the wall showed then.
  create table referrals.slot (
    id uuid constraint slot_pk primary key,
    programme_id uuid not null,
    host_id uuid not null,
    rule_id uuid,
    during tstzrange not null
      constraint slot_during check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)),
    starts_at timestamptz not null generated always as (lower(during)) stored,
    ends_at timestamptz not null generated always as (upper(during)) stored,
    wall_time text not null,
    zone text not null,
    constraint slot_once unique (programme_id, host_id, during),
    constraint slot_host foreign key (programme_id, host_id) references referrals.host (programme_id, id)
  );
  create index slot_by_start on referrals.slot (programme_id, host_id, starts_at);
  create index slot_by_rule on referrals.slot (programme_id, rule_id);

  -- Contexts do not know each other: contact_id is an id and nothing more.
  create table referrals.appointment (
    id uuid constraint appointment_pk primary key,
    programme_id uuid not null,
    contact_id uuid not null,
    service_id uuid not null,
    host_id uuid not null,
    hold_key uuid not null,
    during tstzrange not null
      constraint appointment_during check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)),
    starts_at timestamptz not null generated always as (lower(during)) stored,
    ends_at timestamptz not null generated always as (upper(during)) stored,
    wall_time text not null,
    zone text not null,
    direction text not null
      constraint appointment_direction check (direction in ('client_calls', 'partner_calls')),
    state text not null constraint appointment_state
      check (state in ('held', 'booked', 'fulfilled', 'no_show', 'cancelled', 'expired')),
    hold_until timestamptz,
    held_by uuid constraint appointment_held_by references identity.staff (id),
    revision int not null default 1,
    code_hash bytea,
    created_by uuid not null constraint appointment_created_by references identity.staff (id),
    created_at timestamptz not null,
    booked_at timestamptz,
    changed_at timestamptz not null,
    constraint appointment_programme unique (programme_id, id),
    constraint appointment_once unique (programme_id, hold_key),
    constraint appointment_code unique (programme_id, code_hash),
    constraint appointment_held check (state <> 'held' or (hold_until is not null and held_by is not null)),
    constraint appointment_booked check (state in ('held', 'expired', 'cancelled') or booked_at is not null),
    constraint appointment_service foreign key (programme_id, service_id)
      references referrals.service (programme_id, id),
    constraint appointment_host foreign key (programme_id, host_id)
      references referrals.host (programme_id, id),
    -- The one thing that keeps two people from one hour of one clinician, whatever the code forgets.
    constraint appointment_no_double_booking exclude using gist (host_id with =, during with &&)
      where (state in ('held', 'booked'))
  );
  create index appointment_by_start on referrals.appointment (programme_id, starts_at);
  create index appointment_keeping on referrals.appointment (host_id, starts_at) where state in ('held', 'booked');
  create index appointment_by_contact on referrals.appointment (programme_id, contact_id);
  create index appointment_holds on referrals.appointment (programme_id, hold_until) where state = 'held';
`;

const wall = (table: string): string => `
  alter table referrals.${table} enable row level security;
  alter table referrals.${table} force row level security;
  create policy ${table}_programme on referrals.${table} to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
`;

/** The directory of partners, the times they offer and the appointments made of them, behind the wall. */
export class CreateReferrals1795600000000 implements MigrationInterface {
  readonly name = 'CreateReferrals1795600000000';

  async up(runner: QueryRunner): Promise<void> {
    // A trusted extension: the owner of the database may add it. It lets an id stand in a gist index.
    await runner.query('create extension if not exists btree_gist');
    await runner.query('create schema referrals; grant usage on schema referrals to hulplijn_app');
    await runner.query(directory);
    await runner.query(appointments);
    for (const table of ['partner', 'location', 'service', 'host', 'slot', 'appointment'])
      await runner.query(wall(table));
    await runner.query(`
      grant select, insert, update on referrals.partner, referrals.location, referrals.service, referrals.host
        to hulplijn_app;
      grant select, insert, update, delete on referrals.slot to hulplijn_app;
      grant select, insert, update on referrals.appointment to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema referrals cascade');
  }
}
