import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  -- Mail comes in before anyone has taken it, so a contact may wait for its counsellor.
  alter table contacts.contact alter column owner_id drop not null;

  -- Where a programme's mailbox was read up to, and by which process until when.
  create table contacts.mail_mailbox (
    programme_id uuid constraint mail_mailbox_pk primary key
      constraint mail_mailbox_programme references programmes.programme (id),
    address text not null,
    uid_validity bigint not null default 0,
    last_uid bigint not null default 0,
    holder uuid,
    held_until timestamptz,
    read_at timestamptz
  );

  -- All mail with one person; contact_id is the latest of its contacts, whose key seals what stands here.
  create table contacts.mail_thread (
    id uuid constraint mail_thread_pk primary key,
    programme_id uuid not null constraint mail_thread_of_programme references programmes.programme (id),
    contact_id uuid not null,
    token_hash bytea not null,
    sender_hash bytea,
    address bytea,
    subject bytea,
    draft bytea,
    language text not null constraint mail_thread_language check (language in ('nl', 'en')),
    waiting_since timestamptz,
    last_at timestamptz not null,
    told_at timestamptz,
    constraint mail_thread_programme unique (programme_id, id),
    constraint mail_thread_token unique (programme_id, token_hash),
    constraint mail_thread_contact foreign key (programme_id, contact_id)
      references contacts.contact (programme_id, id)
  );
  create index mail_thread_due on contacts.mail_thread (programme_id, waiting_since, id) where waiting_since is not null;
  create index mail_thread_latest on contacts.mail_thread (programme_id, last_at desc, id desc);
  create index mail_thread_by_sender on contacts.mail_thread (programme_id, sender_hash);
  create index mail_thread_by_contact on contacts.mail_thread (contact_id);

  -- What came in has the place it had in the mailbox; what goes out has a state, and its id from the first attempt on.
  create table contacts.mail_message (
    id uuid constraint mail_message_pk primary key,
    programme_id uuid not null,
    thread_id uuid not null,
    contact_id uuid not null,
    -- A mailbox tells time to the second: within one, the order is that of coming in.
    arrival bigint generated always as identity,
    kind text not null constraint mail_message_kind check (kind in ('received', 'answer', 'notice')),
    at timestamptz not null,
    body bytea not null,
    ids bytea,
    id_hash bytea,
    uid_validity bigint,
    uid bigint,
    fingerprint bytea,
    other_sender boolean not null default false,
    cut boolean not null default false,
    dropped int not null default 0,
    state text constraint mail_message_state
      check (state in ('queued', 'sending', 'sent', 'unsure', 'failed', 'returned')),
    state_at timestamptz,
    staff_id uuid constraint mail_message_by references identity.staff (id),
    answer_key uuid,
    constraint mail_message_thread foreign key (programme_id, thread_id)
      references contacts.mail_thread (programme_id, id),
    constraint mail_message_contact foreign key (programme_id, contact_id)
      references contacts.contact (programme_id, id),
    constraint mail_message_received check ((kind = 'received') = (uid is not null) and (kind = 'received') = (state is null)),
    constraint mail_message_once unique (programme_id, uid_validity, uid),
    constraint mail_message_same unique (programme_id, fingerprint),
    constraint mail_message_answer unique (programme_id, answer_key)
  );
  create index mail_message_of_thread on contacts.mail_message (thread_id, at, id);
  create index mail_message_known on contacts.mail_message (programme_id, id_hash);
  create index mail_message_on_its_way on contacts.mail_message (programme_id, state_at) where state in ('queued', 'sending');
  create index mail_message_to_look_at on contacts.mail_message (thread_id) where state in ('unsure', 'failed', 'returned');

  -- What came in and opened nothing: nothing of what it says, only that it was there.
  create table contacts.mail_set_aside (
    programme_id uuid not null constraint mail_set_aside_programme references programmes.programme (id),
    uid_validity bigint not null,
    uid bigint not null,
    reason text not null constraint mail_set_aside_reason
      check (reason in ('broken', 'too_slow', 'too_large', 'unstorable', 'automatic', 'bounce', 'own', 'repeated')),
    size bigint not null,
    received_at timestamptz not null,
    at timestamptz not null,
    constraint mail_set_aside_pk primary key (programme_id, uid_validity, uid)
  );
  create index mail_set_aside_latest on contacts.mail_set_aside (programme_id, at);
`;

const wall = (table: string): string => `
  alter table contacts.${table} enable row level security;
  alter table contacts.${table} force row level security;
  create policy ${table}_programme on contacts.${table} to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
`;

/** Mail of each programme: threads and their sealed messages, where the mailbox was read up to, and what opened nothing. */
export class CreateMail1795565120000 implements MigrationInterface {
  readonly name = 'CreateMail1795565120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['mail_mailbox', 'mail_thread', 'mail_message', 'mail_set_aside'])
      await runner.query(wall(table));
    await runner.query(`
      grant select, insert, update on contacts.mail_mailbox, contacts.mail_thread, contacts.mail_message to hulplijn_app;
      grant select, insert on contacts.mail_set_aside to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table contacts.mail_set_aside, contacts.mail_message, contacts.mail_thread, contacts.mail_mailbox',
    );
  }
}
