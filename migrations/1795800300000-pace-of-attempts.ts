import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To whom an attempt goes and when it was begun last, by which a provider's pace is kept. */
export class PaceOfAttempts1795800300000 implements MigrationInterface {
  readonly name = 'PaceOfAttempts1795800300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- started_at is when the server was asked last; empty for what has never left the house.
      alter table takedown.attempt add column provider_id uuid, add column profile_id uuid, add column started_at timestamptz;
      update takedown.attempt a set provider_id = n.provider_id, profile_id = n.profile_id
        from takedown.notice n where n.id = a.notice_id;
      alter table takedown.attempt alter column provider_id set not null, alter column profile_id set not null,
        add constraint attempt_provider foreign key (programme_id, provider_id)
          references takedown.provider (programme_id, id),
        add constraint attempt_profile foreign key (programme_id, profile_id)
          references takedown.channel_profile (programme_id, id),
        add constraint attempt_started check (state = 'waiting' or state = 'failed' or started_at is not null);
      create index attempt_pace on takedown.attempt (programme_id, provider_id, started_at) include (state);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table takedown.attempt drop column provider_id, drop column profile_id, drop column started_at`);
  }
}
