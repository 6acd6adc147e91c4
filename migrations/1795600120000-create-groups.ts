import type { MigrationInterface, QueryRunner } from 'typeorm';
import { countSeats } from './sql/group-functions.js';

const tables = `
  -- taken are the seats that are offered or given: a trigger counts them, and no code can make them more than there are,
  -- nor the seats fewer than are taken. Without seats it is a region where people wait for a group.
  create table referrals.peer_group (
    id uuid constraint peer_group_pk primary key,
    programme_id uuid not null,
    service_id uuid not null,
    region text not null constraint peer_group_region check (region <> ''),
    caller_roles text[] not null constraint peer_group_caller_roles
      check (cardinality(caller_roles) > 0 and caller_roles <@ array['partner', 'family', 'friend']),
    capacity int not null constraint peer_group_capacity check (capacity >= 0),
    taken int not null default 0 constraint peer_group_taken check (taken >= 0),
    offer_hours int not null constraint peer_group_offer_hours check (offer_hours between 1 and 336),
    revision int not null default 1,
    created_at timestamptz not null,
    constraint peer_group_programme unique (programme_id, id),
    constraint peer_group_seats check (taken <= capacity),
    constraint peer_group_service foreign key (programme_id, service_id)
      references referrals.service (programme_id, id)
  );
  create index peer_group_by_service on referrals.peer_group (programme_id, service_id);

  create table referrals.peer_session (
    id uuid constraint peer_session_pk primary key,
    programme_id uuid not null,
    group_id uuid not null,
    during tstzrange not null
      constraint peer_session_during check (not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)),
    starts_at timestamptz not null generated always as (lower(during)) stored,
    ends_at timestamptz not null generated always as (upper(during)) stored,
    wall_time text not null,
    zone text not null,
    constraint peer_session_group foreign key (programme_id, group_id)
      references referrals.peer_group (programme_id, id),
    constraint peer_session_no_overlap exclude using gist (group_id with =, during with &&)
  );

  -- Contexts do not know each other: contact_id is an id and nothing more.
  create table referrals.enrolment (
    id uuid constraint enrolment_pk primary key,
    programme_id uuid not null,
    group_id uuid not null,
    contact_id uuid not null,
    caller_role text not null constraint enrolment_caller_role
      check (caller_role in ('partner', 'family', 'friend')),
    state text not null
      constraint enrolment_state check (state in ('waiting', 'offered', 'seated', 'declined', 'left')),
    priority smallint not null constraint enrolment_priority check (priority in (0, 1)),
    joined_at timestamptz not null,
    offer_until timestamptz,
    lapsed boolean not null default false,
    code_hash bytea not null,
    revision int not null default 1,
    created_by uuid not null constraint enrolment_created_by references identity.staff (id),
    constraint enrolment_programme unique (programme_id, id),
    constraint enrolment_code unique (programme_id, code_hash),
    constraint enrolment_offer check ((state = 'offered') = (offer_until is not null)),
    constraint enrolment_lapsed check (not lapsed or state = 'declined'),
    constraint enrolment_group foreign key (programme_id, group_id)
      references referrals.peer_group (programme_id, id)
  );
  create unique index enrolment_once on referrals.enrolment (programme_id, group_id, contact_id)
    where state in ('waiting', 'offered', 'seated');
  create index enrolment_by_group on referrals.enrolment (programme_id, group_id);
  create index enrolment_by_contact on referrals.enrolment (programme_id, contact_id);
  create index enrolment_offers on referrals.enrolment (programme_id, offer_until) where state = 'offered';
`;

const wall = (table: string): string => `
  alter table referrals.${table} enable row level security;
  alter table referrals.${table} force row level security;
  create policy ${table}_programme on referrals.${table} to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
`;

const walled = ['peer_group', 'peer_session', 'enrolment'];

/** Peer support groups: their meetings, their seats, and who waits for one. */
export class CreateGroups1795600120000 implements MigrationInterface {
  readonly name = 'CreateGroups1795600120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(countSeats);
    for (const table of walled) await runner.query(wall(table));
    await runner.query(`
      grant select, insert, update on referrals.peer_group, referrals.enrolment to hulplijn_app;
      grant select, insert, delete on referrals.peer_session to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of walled.toReversed()) await runner.query(`drop table referrals.${table} cascade`);
    await runner.query('drop function referrals.count_seats');
  }
}
