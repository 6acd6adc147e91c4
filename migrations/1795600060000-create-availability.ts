import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  -- When a host can be called, on the wall's clock. A rule that ended stays, since times it gave name it.
  create table referrals.availability_rule (
    id uuid constraint availability_rule_pk primary key,
    programme_id uuid not null,
    host_id uuid not null,
    rrule text not null,
    start_at text not null constraint availability_rule_start check (start_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    minutes int not null constraint availability_rule_minutes check (minutes between 5 and 480),
    zone text not null,
    valid_from date not null,
    valid_to date,
    ended_at timestamptz,
    constraint availability_rule_programme unique (programme_id, id),
    constraint availability_rule_validity check (valid_to >= valid_from),
    constraint availability_rule_host foreign key (programme_id, host_id)
      references referrals.host (programme_id, id)
  );
  create index availability_rule_by_host on referrals.availability_rule (programme_id, host_id);

  -- Days on which a host is not there, or nobody is where none is named; both days included.
  create table referrals.closure (
    id uuid constraint closure_pk primary key,
    programme_id uuid not null constraint closure_of_programme references programmes.programme (id),
    host_id uuid,
    from_date date not null,
    to_date date not null,
    reason text not null,
    constraint closure_days check (to_date >= from_date),
    constraint closure_host foreign key (programme_id, host_id) references referrals.host (programme_id, id)
  );
  create index closure_by_end on referrals.closure (programme_id, to_date);

  alter table referrals.host add ended_at timestamptz;
  -- No rule offers it any more, and an appointment stands on it: it stays as long, and is free to nobody after.
  alter table referrals.slot add withdrawn boolean not null default false;
  alter table referrals.slot add constraint slot_rule foreign key (programme_id, rule_id)
    references referrals.availability_rule (programme_id, id);
`;

const wall = (table: string): string => `
  alter table referrals.${table} enable row level security;
  alter table referrals.${table} force row level security;
  create policy ${table}_programme on referrals.${table} to hulplijn_app
    using (programme_id = (select programmes.current()))
    with check (programme_id = (select programmes.current()));
`;

/** Rules by which hosts offer time, and the days on which they do not. */
export class CreateAvailability1795600060000 implements MigrationInterface {
  readonly name = 'CreateAvailability1795600060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['availability_rule', 'closure']) await runner.query(wall(table));
    await runner.query(`
      grant select, insert, update on referrals.availability_rule to hulplijn_app;
      grant select, insert, delete on referrals.closure to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table referrals.slot drop constraint slot_rule, drop withdrawn;
      alter table referrals.host drop ended_at;
      drop table referrals.closure, referrals.availability_rule;
    `);
  }
}
