import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOf } from './sql/wall.js';

const inbound = `
  -- By which a notice is found when its provider names its own reference: a keyed hash of it in a plain form.
  create table takedown.given_reference (
    programme_id uuid not null,
    notice_id uuid not null,
    hash bytea not null,
    constraint given_reference_pk primary key (programme_id, notice_id, hash),
    constraint given_reference_notice foreign key (programme_id, notice_id)
      references takedown.notice (programme_id, id)
  );
  create index given_reference_by_hash on takedown.given_reference (programme_id, hash);

  -- What came by mail about notices: text alone. With a notice it is sealed under its key, without one under its own,
  -- which is wrapped beside it.
  create table takedown.inbound_mail (
    id uuid constraint inbound_mail_pk primary key,
    programme_id uuid not null,
    notice_id uuid,
    provider_id uuid,
    mail_hash bytea not null,
    received_at timestamptz not null,
    matched_by text not null constraint inbound_mail_matched
      check (matched_by in ('token', 'references', 'reference', 'person', 'nothing')),
    meaning text not null constraint inbound_mail_meaning check (meaning in ('bounce_failed', 'delayed', 'delivered',
      'received_by_machine', 'from_provider', 'unauthenticated', 'unknown')),
    wrapped bytea,
    sender bytea not null,
    subject bytea not null,
    body bytea not null,
    cut boolean not null,
    dropped int not null,
    dropped_types jsonb not null,
    state text not null constraint inbound_mail_state check (state in ('to_read', 'read', 'aside')),
    revision int not null default 1,
    handled_by uuid constraint inbound_mail_handled_by references identity.staff (id),
    handled_at timestamptz,
    constraint inbound_mail_once unique (programme_id, mail_hash),
    constraint inbound_mail_own_key_alone check ((notice_id is null) = (wrapped is not null)),
    constraint inbound_mail_aside check (state <> 'aside' or notice_id is null),
    constraint inbound_mail_notice foreign key (programme_id, notice_id) references takedown.notice (programme_id, id),
    constraint inbound_mail_provider foreign key (programme_id, provider_id)
      references takedown.provider (programme_id, id)
  );
  create index inbound_mail_by_notice on takedown.inbound_mail (programme_id, notice_id, received_at);
  create index inbound_mail_to_read on takedown.inbound_mail (programme_id, received_at) where state = 'to_read';
`;

const tables = ['given_reference', 'inbound_mail'];

/** What providers answer by mail, and by which it finds its notice. */
export class CreateInboundMail1795900000000 implements MigrationInterface {
  readonly name = 'CreateInboundMail1795900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(inbound);
    for (const table of tables) await runner.query(wallOf(`takedown.${table}`));
    await runner.query(`
      grant select, insert on takedown.given_reference to hulplijn_app;
      grant select, insert, update on takedown.inbound_mail to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table takedown.inbound_mail, takedown.given_reference');
  }
}
