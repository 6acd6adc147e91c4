import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOf } from './sql/wall.js';

const tables = `
  -- Who can take something down. hosts are the names under which it is found; paused_at is its kill switch.
  create table takedown.provider (
    id uuid constraint provider_pk primary key,
    programme_id uuid not null,
    code text not null constraint provider_code check (code ~ '^[a-z0-9_]{2,40}$'),
    name text not null constraint provider_name check (length(name) between 1 and 80),
    kind text not null constraint provider_kind check (kind in ('platform', 'search', 'hosting')),
    hosts text[] not null default '{}',
    paused_at timestamptz,
    paused_by uuid constraint provider_paused_by references identity.staff (id),
    constraint provider_programme unique (programme_id, id),
    constraint provider_once unique (programme_id, code)
  );

  -- How a provider wants to be told. Versions are added and never changed; the highest one holds. Hours are what the
  -- organisation expects of it, no term of any law. verified_on is empty until a person has looked.
  create table takedown.channel_profile (
    id uuid constraint channel_profile_pk primary key,
    programme_id uuid not null,
    provider_id uuid not null,
    version int not null constraint channel_profile_version check (version > 0),
    kind text not null constraint channel_profile_kind check (kind in ('assisted_form', 'email', 'http_api')),
    address text,
    reply_domains text[] not null default '{}',
    capacities text[] not null,
    languages text[] not null,
    maximum_urls int not null constraint channel_profile_urls check (maximum_urls between 1 and 1000),
    may_publish_notice boolean not null,
    may_probe boolean not null,
    acknowledged_hours int not null constraint channel_profile_acknowledged check (acknowledged_hours between 1 and 2000),
    decided_hours int not null constraint channel_profile_decided check (decided_hours between 1 and 2000),
    escalation text[] not null default '{}',
    sending_days int[] not null default '{1,2,3,4,5,6,7}',
    sending_from text constraint channel_profile_from check (sending_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    sending_to text constraint channel_profile_to check (sending_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    daily_cap int not null constraint channel_profile_cap check (daily_cap between 1 and 10000),
    per_minute int not null constraint channel_profile_rate check (per_minute between 1 and 10000),
    verified_on date,
    verified_by uuid constraint channel_profile_verified_by references identity.staff (id),
    created_at timestamptz not null,
    created_by uuid constraint channel_profile_created_by references identity.staff (id),
    constraint channel_profile_programme unique (programme_id, id),
    constraint channel_profile_once unique (programme_id, provider_id, version),
    constraint channel_profile_address check (address is not null or kind = 'http_api'),
    constraint channel_profile_window check ((sending_from is null) = (sending_to is null)),
    constraint channel_profile_verified check ((verified_on is null) = (verified_by is null)),
    constraint channel_profile_provider foreign key (programme_id, provider_id)
      references takedown.provider (programme_id, id)
  );
`;

/** Providers, and how each wants to be told. */
export class CreateProviders1795800000000 implements MigrationInterface {
  readonly name = 'CreateProviders1795800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema takedown; grant usage on schema takedown to hulplijn_app');
    await runner.query(tables);
    for (const table of ['provider', 'channel_profile']) await runner.query(wallOf(`takedown.${table}`));
    await runner.query(`
      grant select, insert, update on takedown.provider to hulplijn_app;
      grant select, insert on takedown.channel_profile to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema takedown cascade');
  }
}
