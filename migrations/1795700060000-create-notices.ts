import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  -- How many codes of it were told. The last one can be worked out again by whoever has the keys; none is kept.
  alter table referrals.appointment add code_number int not null default 0
    constraint appointment_code_number check (code_number >= 0);

  -- That somebody is to be told of an appointment: what is said, to whom, and whether, is decided when it is sent.
  -- occasion keeps apart what is told of one revision more than once: the number of a code, or of a question.
  create table referrals.notice (
    id uuid constraint notice_pk primary key,
    programme_id uuid not null,
    appointment_id uuid not null,
    kind text not null constraint notice_kind
      check (kind in ('clinic_request', 'clinic_cancel', 'reminder', 'outcome_question')),
    revision int not null,
    occasion int not null default 0,
    due_at timestamptz not null,
    state text not null constraint notice_state
      check (state in ('waiting', 'sending', 'sent', 'failed', 'unsure', 'dropped')),
    state_at timestamptz not null,
    attempts int not null default 0,
    constraint notice_once unique (programme_id, appointment_id, kind, revision, occasion),
    constraint notice_appointment foreign key (programme_id, appointment_id)
      references referrals.appointment (programme_id, id)
  );
  create index notice_due on referrals.notice (programme_id, due_at) where state = 'waiting';
  create index notice_on_its_way on referrals.notice (programme_id, state_at) where state = 'sending';
  create index notice_to_look_at on referrals.notice (programme_id, state_at) where state in ('unsure', 'failed');

  alter table referrals.notice enable row level security;
  alter table referrals.notice force row level security;
  create policy notice_programme on referrals.notice to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
  grant select, insert, update on referrals.notice to hulplijn_app;
`;

/** What is told of appointments by mail, each at most once, and codes that can be worked out when it is. */
export class CreateNotices1795700060000 implements MigrationInterface {
  readonly name = 'CreateNotices1795700060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table referrals.notice;
      alter table referrals.appointment drop code_number;
    `);
  }
}
