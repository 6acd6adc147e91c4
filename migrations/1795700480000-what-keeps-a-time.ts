import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What keeps an hour from others is a column of its own, and no appointment is longer than half a day (a rule gives eight
 * hours at most): together they tell whether an hour is free from a few rows, by whichever index. The wall keeps `&&`
 * from being looked up in that of the exclusion constraint.
 */
export class WhatKeepsATime1795700480000 implements MigrationInterface {
  readonly name = 'WhatKeepsATime1795700480000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table referrals.appointment
        add keeps boolean not null
          generated always as (state in ('held', 'booked') or partner_answer is not distinct from 'declined') stored,
        add constraint appointment_length check (ends_at - starts_at <= interval '12 hours');
      drop index referrals.appointment_keeping, referrals.appointment_declined_times;
      create index appointment_keeping on referrals.appointment (host_id, starts_at) where keeps;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table referrals.appointment drop keeps, drop constraint appointment_length;
      create index appointment_keeping on referrals.appointment (host_id, starts_at) where state in ('held', 'booked');
      create index appointment_declined_times on referrals.appointment (host_id, starts_at)
        where partner_answer = 'declined';
    `);
  }
}
