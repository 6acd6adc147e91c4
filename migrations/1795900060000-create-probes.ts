import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOf } from './sql/wall.js';

const purposes = `('verification', 'reappearance')`;

const probes = `
  -- That an address is asked for one purpose. next_at is empty once it is over; asked_at is when somebody set out last.
  -- look_at says that something answers again where nothing did: that is for a person to see.
  create table takedown.probe_course (
    id uuid constraint probe_course_pk primary key,
    programme_id uuid not null,
    target_id uuid not null,
    notice_id uuid not null,
    purpose text not null constraint probe_course_purpose check (purpose in ${purposes}),
    since timestamptz not null,
    next_at timestamptz,
    asked_at timestamptz,
    host_hash bytea,
    look_at timestamptz,
    constraint probe_course_once unique (programme_id, target_id, purpose),
    constraint probe_course_target foreign key (programme_id, target_id) references takedown.target (programme_id, id),
    constraint probe_course_notice foreign key (programme_id, notice_id) references takedown.notice (programme_id, id)
  );
  create index probe_course_due on takedown.probe_course (programme_id, purpose, next_at) where next_at is not null;
  create index probe_course_asked on takedown.probe_course (programme_id, asked_at);
  create index probe_course_of_notice on takedown.probe_course (programme_id, notice_id);

  -- What an address answered: a class, a status and where it points. Nothing else of an answer is kept (I10).
  create table takedown.probe (
    id uuid constraint probe_pk primary key,
    programme_id uuid not null,
    target_id uuid not null,
    notice_id uuid not null,
    purpose text not null constraint probe_purpose check (purpose in ${purposes}),
    at timestamptz not null,
    answer text not null constraint probe_answer check (answer in ('answered', 'no_such_host', 'unreachable', 'refused')),
    status int constraint probe_status check ((status is not null) = (answer = 'answered')),
    redirect text constraint probe_redirect check (redirect in ('same_path', 'same_host', 'off_host', 'login')),
    constraint probe_target foreign key (programme_id, target_id) references takedown.target (programme_id, id),
    constraint probe_notice foreign key (programme_id, notice_id) references takedown.notice (programme_id, id)
  );
  create index probe_of_target on takedown.probe (programme_id, target_id, purpose, at);
  create index probe_of_notice on takedown.probe (programme_id, notice_id, at);

  -- What a person saw, without us opening anything; rows are only added.
  create table takedown.sighting (
    id uuid constraint sighting_pk primary key,
    programme_id uuid not null,
    target_id uuid not null,
    notice_id uuid not null,
    at timestamptz not null,
    staff_id uuid not null constraint sighting_staff references identity.staff (id),
    seen text not null constraint sighting_seen check (seen in ('gone', 'there', 'undo')),
    from_state text not null,
    constraint sighting_target foreign key (programme_id, target_id) references takedown.target (programme_id, id),
    constraint sighting_notice foreign key (programme_id, notice_id) references takedown.notice (programme_id, id)
  );
  create index sighting_of_target on takedown.sighting (programme_id, target_id, at);
  create index sighting_of_notice on takedown.sighting (programme_id, notice_id, at);

  -- Whether addresses with material of minors are asked; without a row they are not.
  create table takedown.probe_setting (
    programme_id uuid constraint probe_setting_pk primary key,
    minors boolean not null,
    changed_at timestamptz not null,
    changed_by uuid not null constraint probe_setting_staff references identity.staff (id)
  );

  create index target_by_state on takedown.target (programme_id, state, state_at);
`;

const tables = ['probe_course', 'probe', 'sighting', 'probe_setting'];

/** Asking addresses whether they are gone, what they answered, and what people saw. */
export class CreateProbes1795900060000 implements MigrationInterface {
  readonly name = 'CreateProbes1795900060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(probes);
    for (const table of tables) await runner.query(wallOf(`takedown.${table}`));
    await runner.query(`
      grant select, insert, update on takedown.probe_course, takedown.probe_setting to hulplijn_app;
      grant select, insert on takedown.probe, takedown.sighting to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index takedown.target_by_state;
      drop table ${tables
        .toReversed()
        .map((table) => `takedown.${table}`)
        .join(', ')};
    `);
  }
}
