import type { MigrationInterface, QueryRunner } from 'typeorm';

const known = (roles: string): string => `
  alter table identity.staff_role drop constraint staff_role_known,
    add constraint staff_role_known check (role in (${roles}))`;

/** Whoever reviews, sends and follows up notices to providers. */
export class TakedownOfficers1795800180000 implements MigrationInterface {
  readonly name = 'TakedownOfficers1795800180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(known(`'counsellor', 'supervisor', 'takedown_officer', 'administrator'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(known(`'counsellor', 'supervisor', 'administrator'`));
  }
}
