import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOf } from './sql/wall.js';

const escalations = `
  -- Something a person is to do because a provider is late. step 0 reminds it; the others are those of its profile, from 1.
  -- Whether one still matters is worked out from the clocks of its notice, and is not kept.
  create table takedown.escalation (
    id uuid constraint escalation_pk primary key,
    programme_id uuid not null,
    notice_id uuid not null,
    expectation text not null constraint escalation_expectation check (expectation in ('acknowledgement', 'decision')),
    expected_at timestamptz not null,
    step int not null,
    kind text not null constraint escalation_kind check (kind = case when step = 0 then 'reminder_due' else 'escalate' end),
    due_at timestamptz not null,
    noticed_at timestamptz not null,
    done_by uuid constraint escalation_done_by references identity.staff (id),
    done_at timestamptz,
    note bytea,
    constraint escalation_step check (step >= 0),
    constraint escalation_done check ((done_by is null) = (done_at is null) and (note is null or done_at is not null)),
    constraint escalation_once unique (programme_id, notice_id, expectation, expected_at, step),
    constraint escalation_notice foreign key (programme_id, notice_id) references takedown.notice (programme_id, id)
  );
`;

/** What people are to do about providers that are late, once for each step. */
export class CreateEscalations1795900120000 implements MigrationInterface {
  readonly name = 'CreateEscalations1795900120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(escalations);
    await runner.query(wallOf('takedown.escalation'));
    await runner.query('grant select, insert, update, delete on takedown.escalation to hulplijn_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table takedown.escalation');
  }
}
