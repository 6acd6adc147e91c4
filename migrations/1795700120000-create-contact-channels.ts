import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepChannel } from './sql/channel-functions.js';

const tables = `
  -- The number or address a client gave for one appointment, sealed with a key of its own. quiet_from and quiet_to are
  -- times on the wall between which nothing is sent and nobody calls.
  create table referrals.contact_channel (
    appointment_id uuid constraint contact_channel_pk primary key,
    programme_id uuid not null,
    kind text not null constraint contact_channel_kind check (kind in ('phone', 'email')),
    value bytea not null,
    may_leave_voicemail boolean not null default false,
    quiet_from text constraint contact_channel_quiet_from check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    quiet_to text constraint contact_channel_quiet_to check (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    language text not null constraint contact_channel_language check (language in ('nl', 'en')),
    purge_at timestamptz not null,
    constraint contact_channel_programme unique (programme_id, appointment_id),
    constraint contact_channel_voicemail check (kind = 'phone' or not may_leave_voicemail),
    constraint contact_channel_quiet check ((quiet_from is null) = (quiet_to is null) and quiet_from <> quiet_to),
    constraint contact_channel_appointment foreign key (programme_id, appointment_id)
      references referrals.appointment (programme_id, id)
  );
  create index contact_channel_by_purge on referrals.contact_channel (programme_id, purge_at);

  create table referrals.contact_channel_key (
    appointment_id uuid constraint contact_channel_key_pk primary key,
    programme_id uuid not null,
    wrapped bytea not null,
    constraint contact_channel_key_channel foreign key (programme_id, appointment_id)
      references referrals.contact_channel (programme_id, appointment_id)
  );
`;

const wall = (table: string): string => `
  alter table referrals.${table} enable row level security;
  alter table referrals.${table} force row level security;
  create policy ${table}_programme on referrals.${table} to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
`;

/** How a client may be reached about one appointment, until it is given up or 48 hours over. */
export class CreateContactChannels1795700120000 implements MigrationInterface {
  readonly name = 'CreateContactChannels1795700120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(keepChannel);
    for (const table of ['contact_channel', 'contact_channel_key']) await runner.query(wall(table));
    await runner.query(`
      grant select, insert, update, delete on referrals.contact_channel, referrals.contact_channel_key to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger appointment_channel on referrals.appointment;
      drop function referrals.keep_channel;
      drop table referrals.contact_channel_key, referrals.contact_channel;
    `);
  }
}
