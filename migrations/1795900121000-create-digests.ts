import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOf } from './sql/wall.js';

const digests = `
  -- That somebody was told on a local day how much waits; no word of it, and no address.
  create table takedown.digest (
    id uuid constraint digest_pk primary key,
    programme_id uuid not null,
    staff_id uuid not null constraint digest_staff references identity.staff (id),
    day date not null,
    state text not null constraint digest_state check (state in ('waiting', 'sending', 'sent', 'failed', 'unsure', 'empty')),
    state_at timestamptz not null,
    tries int not null default 0,
    constraint digest_once unique (programme_id, day, staff_id)
  );
`;

/** Mornings on which officers were told how many notices wait, once for each. */
export class CreateDigests1795900121000 implements MigrationInterface {
  readonly name = 'CreateDigests1795900121000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(digests);
    await runner.query(wallOf('takedown.digest'));
    await runner.query('grant select, insert, update on takedown.digest to hulplijn_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table takedown.digest');
  }
}
