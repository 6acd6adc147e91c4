import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendMessages, addLine, markRead, renewLinks } from './sql/chat-functions.js';

const tables = `
  create table chat.visitor_session (
    id uuid constraint visitor_session_pk primary key,
    programme_id uuid not null constraint visitor_session_programme references programmes.programme (id),
    token_hash bytea not null constraint visitor_session_token unique,
    created_at timestamptz not null,
    expires_at timestamptz not null
  );

  -- The row of a conversation is updated for every batch of messages: narrow, half full, no index on what changes.
  create table chat.conversation (
    id uuid constraint conversation_pk primary key,
    programme_id uuid not null constraint conversation_of_programme references programmes.programme (id),
    visitor_session_id uuid not null constraint conversation_session references chat.visitor_session (id),
    state text not null constraint conversation_state check (state in ('waiting', 'active', 'ended')),
    priority smallint not null default 0,
    last_seq int not null default 0,
    visitor_read_seq int not null default 0,
    counsellor_read_seq int not null default 0,
    counsellor_id uuid,
    handle text not null,
    topic text,
    age_band text,
    language text not null constraint conversation_language check (language in ('nl', 'en')),
    confidentiality_version text not null,
    queued_at timestamptz not null,
    taken_at timestamptz,
    ended_at timestamptz,
    ended_by text constraint conversation_ended_by
      check (ended_by in ('visitor', 'visitor_exit', 'counsellor', 'abandoned')),
    cleared_at timestamptz,
    visitor_link text,
    visitor_seen_at timestamptz not null,
    helped smallint constraint conversation_helped check (helped between 0 and 3),
    constraint conversation_programme unique (programme_id, id),
    constraint conversation_active_has_counsellor check (state <> 'active' or counsellor_id is not null),
    constraint conversation_ended_has_reason check ((state = 'ended') = (ended_by is not null))
  ) with (fillfactor = 50);
  create unique index conversation_one_open on chat.conversation (visitor_session_id) where state <> 'ended';
  create index conversation_queue on chat.conversation (programme_id, priority desc, queued_at, id) where state = 'waiting';
  create index conversation_desk on chat.conversation (programme_id, counsellor_id)
    where counsellor_id is not null and cleared_at is null;
  create index conversation_taken on chat.conversation (programme_id, taken_at) where taken_at is not null;

  -- The wrapped data key stands apart from what it opens: erasing a conversation deletes this row.
  create table chat.conversation_key (
    conversation_id uuid constraint conversation_key_pk primary key,
    programme_id uuid not null,
    wrapped bytea not null,
    constraint conversation_key_conversation foreign key (programme_id, conversation_id)
      references chat.conversation (programme_id, id)
  );

  -- author 0 visitor, 1 counsellor, 2 the product; line says what the product wrote (taken, returned, ended).
  create table chat.message (
    conversation_id uuid not null,
    seq int not null,
    programme_id uuid not null,
    client_message_id uuid not null,
    author smallint not null constraint message_author check (author between 0 and 2),
    staff_id uuid,
    line text constraint message_line check (line in ('taken', 'returned', 'ended')),
    body bytea,
    sent_at timestamptz not null default now(),
    constraint message_pk primary key (conversation_id, seq),
    constraint message_once unique (conversation_id, client_message_id),
    constraint message_conversation foreign key (programme_id, conversation_id)
      references chat.conversation (programme_id, id),
    constraint message_body check ((author = 2) = (body is null) and (author = 2) = (line is not null))
  );

  -- A counsellor's readiness; link names the process that holds their socket, which renews seen_at.
  create table chat.desk (
    programme_id uuid not null constraint desk_programme references programmes.programme (id),
    staff_id uuid not null constraint desk_staff references identity.staff (id),
    available boolean not null,
    max_parallel smallint not null constraint desk_max_parallel check (max_parallel between 1 and 6),
    link text,
    seen_at timestamptz not null,
    constraint desk_pk primary key (programme_id, staff_id)
  ) with (fillfactor = 70);
`;

const wall = (table: string): string => `
  alter table chat.${table} enable row level security;
  alter table chat.${table} force row level security;
  create policy ${table}_programme on chat.${table} to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
`;

/** Conversations, their sealed messages, the queue and the desks, each row behind the wall of its programme. */
export class CreateChat1795478640000 implements MigrationInterface {
  readonly name = 'CreateChat1795478640000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema chat; grant usage on schema chat to hulplijn_app');
    await runner.query(tables);
    for (const table of ['visitor_session', 'conversation', 'conversation_key', 'message', 'desk']) {
      await runner.query(wall(table));
    }
    await runner.query(appendMessages);
    for (const routine of [addLine, markRead, renewLinks]) await runner.query(routine);
    await runner.query(`
      grant select, insert, update on chat.visitor_session, chat.conversation, chat.desk to hulplijn_app;
      grant select, insert, delete on chat.conversation_key to hulplijn_app;
      grant select, insert on chat.message to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema chat cascade');
  }
}
