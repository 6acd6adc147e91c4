import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOf } from './sql/wall.js';

const attempts = `
  -- One try to hand a notice over. Its number is the key by which nothing is sent twice; the message id is chosen before.
  create table takedown.attempt (
    id uuid constraint attempt_pk primary key,
    programme_id uuid not null,
    notice_id uuid not null,
    number int not null,
    channel text not null constraint attempt_channel check (channel in ('assisted_form', 'email', 'http_api')),
    state text not null constraint attempt_state check (state in ('waiting', 'sending', 'sent', 'failed', 'unknown')),
    state_at timestamptz not null,
    due_at timestamptz not null,
    tries int not null default 0,
    message_id bytea,
    message_hash bytea,
    token_hash bytea,
    settled_by uuid constraint attempt_settled_by references identity.staff (id),
    constraint attempt_programme unique (programme_id, id),
    constraint attempt_once unique (programme_id, notice_id, number),
    constraint attempt_notice foreign key (programme_id, notice_id) references takedown.notice (programme_id, id)
  );
  -- Of one notice only one is on its way.
  create unique index attempt_one_at_a_time on takedown.attempt (programme_id, notice_id)
    where state in ('waiting', 'sending', 'unknown');
  create index attempt_due on takedown.attempt (programme_id, due_at) where state = 'waiting';
  create index attempt_on_its_way on takedown.attempt (programme_id, state_at) where state = 'sending';
  create index attempt_by_token on takedown.attempt (programme_id, token_hash);
  create index attempt_by_message on takedown.attempt (programme_id, message_hash);
`;

/** Every try to hand a notice over. */
export class CreateAttempts1795800120000 implements MigrationInterface {
  readonly name = 'CreateAttempts1795800120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(attempts);
    await runner.query(wallOf('takedown.attempt'));
    await runner.query('grant select, insert, update on takedown.attempt to hulplijn_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table takedown.attempt');
  }
}
