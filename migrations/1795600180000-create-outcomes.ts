import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepOccasion } from './sql/outcome-functions.js';

const tables = `
  -- What came of an appointment or a seat. Rows are only added; the one that nothing supersedes holds. Each has one first
  -- and each row one successor at most, so there is always exactly one that holds.
  create table referrals.outcome (
    id uuid constraint outcome_pk primary key,
    programme_id uuid not null,
    appointment_id uuid,
    enrolment_id uuid,
    result text not null constraint outcome_result check (result in ('started', 'not_started', 'unknown')),
    started_on date,
    partner_id uuid,
    institution bytea,
    recorded_by uuid not null constraint outcome_recorded_by references identity.staff (id),
    recorded_at timestamptz not null,
    supersedes uuid,
    constraint outcome_programme unique (programme_id, id),
    constraint outcome_in_appointment unique (programme_id, appointment_id, id),
    constraint outcome_in_enrolment unique (programme_id, enrolment_id, id),
    constraint outcome_superseded_once unique (programme_id, supersedes),
    constraint outcome_subject check (num_nonnulls(appointment_id, enrolment_id) = 1),
    constraint outcome_started check ((result = 'started') = (started_on is not null)),
    constraint outcome_where
      check (num_nonnulls(partner_id, institution) <= case when result = 'started' then 1 else 0 end),
    constraint outcome_appointment foreign key (programme_id, appointment_id)
      references referrals.appointment (programme_id, id),
    constraint outcome_enrolment foreign key (programme_id, enrolment_id)
      references referrals.enrolment (programme_id, id),
    constraint outcome_partner foreign key (programme_id, partner_id)
      references referrals.partner (programme_id, id),
    -- Of the two that follow only one has all its columns; it keeps the chain within one appointment or seat.
    constraint outcome_before_of_appointment foreign key (programme_id, appointment_id, supersedes)
      references referrals.outcome (programme_id, appointment_id, id),
    constraint outcome_before_of_enrolment foreign key (programme_id, enrolment_id, supersedes)
      references referrals.outcome (programme_id, enrolment_id, id)
  );
  create unique index outcome_first_of_appointment on referrals.outcome (programme_id, appointment_id)
    where supersedes is null and appointment_id is not null;
  create unique index outcome_first_of_enrolment on referrals.outcome (programme_id, enrolment_id)
    where supersedes is null and enrolment_id is not null;

  create table referrals.outcome_key (
    outcome_id uuid constraint outcome_key_pk primary key,
    programme_id uuid not null,
    wrapped bytea not null,
    constraint outcome_key_outcome foreign key (programme_id, outcome_id)
      references referrals.outcome (programme_id, id)
  );
`;

const wall = (table: string): string => `
  alter table referrals.${table} enable row level security;
  alter table referrals.${table} force row level security;
  create policy ${table}_programme on referrals.${table} to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
`;

/** Whether treatment started, where and when; added to and never changed. */
export class CreateOutcomes1795600180000 implements MigrationInterface {
  readonly name = 'CreateOutcomes1795600180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(keepOccasion);
    for (const table of ['outcome', 'outcome_key']) await runner.query(wall(table));
    await runner.query(`
      grant select, insert on referrals.outcome to hulplijn_app;
      grant select, insert, delete on referrals.outcome_key to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger appointment_kept on referrals.appointment;
      drop function referrals.keep_occasion;
      drop table referrals.outcome_key, referrals.outcome;
    `);
  }
}
