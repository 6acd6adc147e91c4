import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create schema identity;
  grant usage on schema identity to hulplijn_app;
  create table identity.staff (
    id uuid constraint staff_pk primary key,
    login text not null constraint staff_login unique,
    display_name text not null,
    alias text not null,
    password_hash text,
    totp_secret bytea,
    totp_confirmed_at timestamptz,
    totp_last_step bigint not null default 0,
    is_demo boolean not null default false,
    failed_count int not null default 0,
    failed_since timestamptz,
    retry_at timestamptz,
    disabled_at timestamptz,
    created_at timestamptz not null default now()
  );
  create table identity.staff_role (
    staff_id uuid not null constraint staff_role_staff references identity.staff (id),
    programme_id uuid not null constraint staff_role_programme references programmes.programme (id),
    role text not null constraint staff_role_known check (role in ('counsellor', 'supervisor', 'administrator')),
    constraint staff_role_pk primary key (staff_id, programme_id)
  );
  create index staff_role_by_programme on identity.staff_role (programme_id);
  create table identity.session (
    id uuid constraint session_pk primary key,
    token_hash bytea not null constraint session_token unique,
    staff_id uuid not null constraint session_staff references identity.staff (id),
    programme_id uuid constraint session_programme references programmes.programme (id),
    stage text not null
      constraint session_stage check (stage in ('totp', 'enrol_totp', 'choose_programme', 'signed_in')),
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
  );
  create index session_by_staff on identity.session (staff_id);
  create table identity.enrolment (
    id uuid constraint enrolment_pk primary key,
    token_hash bytea not null constraint enrolment_token unique,
    staff_id uuid not null constraint enrolment_staff references identity.staff (id),
    expires_at timestamptz not null,
    used_at timestamptz
  );
  create index enrolment_by_staff on identity.enrolment (staff_id);
  grant select, insert, update, delete on all tables in schema identity to hulplijn_app;
`;

/** Staff, their roles per programme, their sessions and one-time enrolments. Not case data: read before a programme is chosen. */
export class CreateIdentity1795478520000 implements MigrationInterface {
  readonly name = 'CreateIdentity1795478520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema identity cascade');
  }
}
