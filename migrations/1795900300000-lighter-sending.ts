import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOf } from './sql/wall.js';

/** They are asked only about a change of what they keep, and no longer with each step of a notice. */
const snapshots = (ofNotice: string, ofTarget: string): string => `
  drop trigger notice_snapshot on takedown.notice;
  create trigger notice_snapshot before update ${ofNotice} on takedown.notice
    for each row execute function takedown.keep_notice();
  drop trigger target_snapshot on takedown.target;
  create trigger target_snapshot before insert or delete or update ${ofTarget} on takedown.target
    for each row execute function takedown.keep_targets();
`;

const pace = `
  -- How many attempts were begun with a provider on the last day on the wall that had any, by which its cap is kept:
  -- counting them before each few would take longer the more a day has.
  create table takedown.provider_pace (
    programme_id uuid,
    provider_id uuid,
    day date not null,
    begun int not null constraint provider_pace_begun check (begun >= 0),
    constraint provider_pace_pk primary key (programme_id, provider_id),
    constraint provider_pace_provider foreign key (programme_id, provider_id)
      references takedown.provider (programme_id, id)
  );
  insert into takedown.provider_pace (programme_id, provider_id, day, begun)
  select programme_id, provider_id, day, count(*) from (
    select programme_id, provider_id, (started_at at time zone 'Europe/Amsterdam')::date as day,
      max((started_at at time zone 'Europe/Amsterdam')::date) over (partition by programme_id, provider_id) as last
    from takedown.attempt where started_at is not null
  ) begun where day = last group by 1, 2, 3;
`;

/** Sending writes less: the id of a message has its token in it, and the targets of a notice are found by their places. */
export class LighterSending1795900300000 implements MigrationInterface {
  readonly name = 'LighterSending1795900300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      snapshots(
        `of provider_id, basis, age_class, capacity, languages, explanation, good_faith, authorisation, author_id,
           reviewer_id`,
        'of notice_id, position, url, url_hash, kind',
      ),
    );
    await runner.query(`
      alter table takedown.attempt drop column message_hash;
      drop index takedown.target_by_notice;
      drop index takedown.takedown_notice_of_contact;
      create index takedown_notice_of_contact on takedown.notice (programme_id, contact_id) where contact_id is not null;
    `);
    await runner.query(pace);
    await runner.query(wallOf('takedown.provider_pace'));
    await runner.query('grant select, insert, update on takedown.provider_pace to hulplijn_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(snapshots('', ''));
    await runner.query(`
      drop table takedown.provider_pace;
      drop index takedown.takedown_notice_of_contact;
      create index takedown_notice_of_contact on takedown.notice (programme_id, contact_id);
      create index target_by_notice on takedown.target (programme_id, notice_id);
      alter table takedown.attempt add column message_hash bytea;
      create index attempt_by_message on takedown.attempt (programme_id, message_hash);
    `);
  }
}
