import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A group can be closed: it takes nobody new, and who waits stays on its list until they were told. */
export class CloseGroups1795700360000 implements MigrationInterface {
  readonly name = 'CloseGroups1795700360000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table referrals.peer_group add closed_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table referrals.peer_group drop closed_at');
  }
}
