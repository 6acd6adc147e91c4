import type { MigrationInterface, QueryRunner } from 'typeorm';

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

/**
 * Stores a batch of messages of one programme and gives each its sequence number, in input order: a repeated
 * client id gets the number it has, NULL says no such conversation, 0 says its author may not write in it now.
 * One call, one transaction. Volatile, so the look-up of duplicates sees what was committed while it waited for
 * the locks; locks in id order, so batches of two processes cannot deadlock. Sequential scans are off because a
 * plan made while the table was empty would otherwise stay one.
 */
const appendMessages = `
  create function chat.append_messages(
    p_pass text, p_conversation uuid[], p_client uuid[], p_author smallint[], p_staff uuid[], p_body bytea[]
  ) returns int[]
  language plpgsql volatile security invoker
  set enable_seqscan = off
  as $$
  declare
    result int[];
    of_programme uuid;
  begin
    perform set_config('hulplijn.pass', p_pass, true);
    of_programme := programmes.current();
    perform from chat.conversation c where c.id = any(p_conversation) order by c.id for no key update;
    with known as materialized (
      select u.*,
        (select m.seq from chat.message m
          where m.conversation_id = u.conversation_id and m.client_message_id = u.client_message_id) as seq,
        (select case
            when u.author = 0 and c.state <> 'ended' then c.last_seq
            when u.author = 1 and c.state = 'active' and c.counsellor_id = u.staff_id then c.last_seq
            else -1 end
          from chat.conversation c where c.id = u.conversation_id) as last_seq,
        row_number() over (partition by u.conversation_id, u.client_message_id order by u.ord) as occurrence
      from unnest(p_conversation, p_client, p_author, p_staff, p_body) with ordinality
        as u(conversation_id, client_message_id, author, staff_id, body, ord)
    ), fresh as materialized (
      select k.conversation_id, k.client_message_id, k.author, k.staff_id, k.body,
        k.last_seq + (row_number() over (partition by k.conversation_id order by k.ord))::int as seq
      from known k where k.seq is null and k.last_seq >= 0 and k.occurrence = 1
    ), stored as (
      insert into chat.message (conversation_id, seq, programme_id, client_message_id, author, staff_id, body)
      select conversation_id, seq, of_programme, client_message_id, author, staff_id, body from fresh
    ), bumped as (
      update chat.conversation c set last_seq = f.seq
      from (select conversation_id, max(seq) as seq from fresh group by conversation_id) f
      where c.id = f.conversation_id
    )
    select array_agg(coalesce(k.seq, f.seq, case when k.last_seq is null then null else 0 end) order by k.ord)
      into result
    from known k left join fresh f
      on f.conversation_id = k.conversation_id and f.client_message_id = k.client_message_id;
    return result;
  end $$;
`;

/** Adds a line the product wrote (taken, returned, ended) to a conversation the caller has locked; gives its number. */
const addLine = `
  create function chat.add_line(p_conversation uuid, p_line text, p_staff uuid) returns int
  language plpgsql volatile security invoker
  as $$
  declare
    next_seq int;
  begin
    update chat.conversation set last_seq = last_seq + 1 where id = p_conversation returning last_seq into next_seq;
    insert into chat.message (conversation_id, seq, programme_id, client_message_id, author, staff_id, line)
      select id, next_seq, programme_id, gen_random_uuid(), 2, p_staff, p_line
      from chat.conversation where id = p_conversation;
    return next_seq;
  end $$;
`;

/** Moves a reader's mark forward, never back; true when it moved. */
const markRead = `
  create function chat.mark_read(p_pass text, p_conversation uuid, p_staff uuid, p_seq int) returns boolean
  language plpgsql volatile security invoker
  as $$
  begin
    perform set_config('hulplijn.pass', p_pass, true);
    if p_staff is null then
      update chat.conversation set visitor_read_seq = p_seq
        where id = p_conversation and visitor_read_seq < p_seq and p_seq <= last_seq;
    else
      update chat.conversation set counsellor_read_seq = p_seq
        where id = p_conversation and counsellor_id = p_staff and counsellor_read_seq < p_seq and p_seq <= last_seq;
    end if;
    return found;
  end $$;
`;

/** Renews the leases of the visitors and counsellors connected to one process; locks in id order like every writer. */
const renewLinks = `
  create function chat.renew_links(
    p_pass text, p_conversation uuid[], p_visitor_link text[], p_staff uuid[], p_desk_link text
  ) returns void
  language plpgsql volatile security invoker
  as $$
  begin
    perform set_config('hulplijn.pass', p_pass, true);
    perform from chat.conversation c where c.id = any(p_conversation) order by c.id for no key update;
    update chat.conversation c set visitor_seen_at = now(), visitor_link = v.link
      from unnest(p_conversation, p_visitor_link) as v(id, link) where c.id = v.id and c.state <> 'ended';
    perform from chat.desk d where d.staff_id = any(p_staff) order by d.staff_id for no key update;
    update chat.desk d set seen_at = now(), link = p_desk_link where d.staff_id = any(p_staff);
  end $$;
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
