import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The end of the chain is looked up by its index and in no other way: a plan that was made for a short chain collects the
 * whole of it and sorts, and stays that plan while the chain grows by every act of the staff.
 */
export class PlanOfAudit1795700540000 implements MigrationInterface {
  readonly name = 'PlanOfAudit1795700540000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter function audit.append(uuid[], text[]) set enable_bitmapscan = off;
      alter function audit.append(uuid[], text[]) set enable_sort = off;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter function audit.append(uuid[], text[]) reset enable_bitmapscan;
      alter function audit.append(uuid[], text[]) reset enable_sort;
    `);
  }
}
