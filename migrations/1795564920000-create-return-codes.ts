import type { MigrationInterface, QueryRunner } from 'typeorm';

const returnCodes = `
  -- One code finds one conversation or report again. It counts once it was typed back; until then it may be replaced.
  create table identity.return_code (
    id uuid constraint return_code_pk primary key,
    programme_id uuid not null constraint return_code_programme references programmes.programme (id),
    subject_kind text not null constraint return_code_kind check (subject_kind in ('conversation', 'report')),
    subject_id uuid not null,
    lookup bytea not null,
    confirmed_at timestamptz,
    expires_at timestamptz not null,
    constraint return_code_lookup unique (programme_id, lookup)
  );
  create index return_code_of_subject on identity.return_code (programme_id, subject_kind, subject_id);
  create index return_code_ended on identity.return_code (programme_id, expires_at);
  alter table identity.return_code enable row level security;
  alter table identity.return_code force row level security;
  create policy return_code_programme on identity.return_code to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
  grant select, insert, update, delete on identity.return_code to hulplijn_app;
`;

const comingBack = `
  -- A session names its conversation, so that whoever comes back has one of their own beside the first.
  alter table chat.visitor_session add column conversation_id uuid;
  update chat.visitor_session s set conversation_id =
    (select c.id from chat.conversation c where c.visitor_session_id = s.id order by c.queued_at desc limit 1);

  -- An ended conversation waits again when its visitor comes back: each time is a round, and a contact of its own.
  alter table chat.conversation add column round smallint not null default 1;
  alter table chat.message drop constraint message_line;
  alter table chat.message add constraint message_line check (line in ('taken', 'returned', 'ended', 'reopened'));
  alter table contacts.contact add column conversation_round smallint not null default 1;
  alter table contacts.contact drop constraint contact_conversation;
  alter table contacts.contact add constraint contact_conversation
    unique (programme_id, conversation_id, conversation_round);
`;

/** Return codes, and conversations that go on another day. */
export class CreateReturnCodes1795564920000 implements MigrationInterface {
  readonly name = 'CreateReturnCodes1795564920000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(returnCodes);
    await runner.query(comingBack);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contacts.contact drop column conversation_round;
      alter table contacts.contact add constraint contact_conversation unique (programme_id, conversation_id);
      alter table chat.conversation drop column round;
      alter table chat.visitor_session drop column conversation_id;
      drop table identity.return_code;
    `);
  }
}
