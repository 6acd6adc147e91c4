import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOf } from './sql/wall.js';
import { keepSnapshot } from './sql/notice-functions.js';

const notices = `
  -- Notices are numbered within their programme, from one and without holes.
  create table takedown.notice_counter (
    programme_id uuid constraint notice_counter_pk primary key,
    last int not null
  );

  -- One request to one provider. Contexts do not know each other: contact_id is an id and nothing more.
  create table takedown.notice (
    id uuid constraint takedown_notice_pk primary key,
    programme_id uuid not null,
    number int not null,
    creation_key uuid not null,
    contact_id uuid,
    provider_id uuid not null,
    profile_id uuid,
    state text not null constraint takedown_notice_state check (state in ('draft', 'in_review', 'approved', 'dispatching',
      'awaiting_handoff', 'sent', 'dispatch_failed', 'dispatch_unknown', 'acknowledged', 'info_requested', 'decided',
      'closed', 'withdrawn')),
    state_at timestamptz not null,
    revision int not null default 1,
    basis text not null constraint takedown_notice_basis check (basis in ('sexual_image', 'sexual_deepfake', 'sextortion',
      'grooming', 'impersonation', 'harassment')),
    age_class text not null constraint takedown_notice_age check (age_class in ('minor', 'adult', 'unknown')),
    capacity text not null constraint takedown_notice_capacity check (capacity in ('trusted_flagger', 'partner_programme',
      'ordinary', 'authorised_representative')),
    languages text[] not null,
    explanation bytea,
    good_faith boolean not null default false,
    authorisation jsonb,
    provider_reference bytea,
    author_id uuid not null constraint takedown_notice_author references identity.staff (id),
    reviewer_id uuid constraint takedown_notice_reviewer references identity.staff (id),
    created_at timestamptz not null,
    approved_at timestamptz,
    sent_at timestamptz,
    acknowledged_at timestamptz,
    decided_at timestamptz,
    previous_id uuid,
    constraint takedown_notice_programme unique (programme_id, id),
    constraint takedown_notice_number unique (programme_id, number),
    constraint takedown_notice_once unique (programme_id, creation_key),
    constraint takedown_notice_four_eyes check (reviewer_id <> author_id),
    constraint takedown_notice_approved check (state in ('draft', 'in_review', 'withdrawn')
      or (reviewer_id is not null and approved_at is not null and profile_id is not null and good_faith
        and age_class <> 'unknown' and explanation is not null)),
    constraint takedown_notice_provider foreign key (programme_id, provider_id)
      references takedown.provider (programme_id, id),
    constraint takedown_notice_profile foreign key (programme_id, profile_id)
      references takedown.channel_profile (programme_id, id),
    constraint takedown_notice_previous foreign key (programme_id, previous_id)
      references takedown.notice (programme_id, id)
  );
  create index takedown_notice_board on takedown.notice (programme_id, state, state_at);
  create index takedown_notice_of_contact on takedown.notice (programme_id, contact_id);

  create table takedown.notice_key (
    notice_id uuid constraint takedown_notice_key_pk primary key,
    programme_id uuid not null,
    wrapped bytea not null,
    constraint takedown_notice_key_notice foreign key (programme_id, notice_id)
      references takedown.notice (programme_id, id)
  );

  -- One address of a notice: sealed as it was given, and a keyed hash by which the same one is found again.
  create table takedown.target (
    id uuid constraint target_pk primary key,
    programme_id uuid not null,
    notice_id uuid not null,
    provider_id uuid not null,
    position int not null,
    kind text not null constraint target_kind check (kind in ('post', 'account', 'page', 'search_result')),
    url bytea not null,
    url_hash bytea not null,
    state text not null constraint target_state check (state in ('open', 'notified', 'claimed_removed', 'restricted',
      'refused', 'already_gone', 'unverifiable', 'verified_gone', 'reappeared', 'closed')),
    state_at timestamptz not null,
    decision text constraint target_decision check (decision in ('removed', 'disabled', 'geo_limited', 'age_limited',
      'account_suspended', 'account_terminated', 'already_gone', 'refused_insufficient', 'refused_not_illegal')),
    previous_id uuid,
    constraint target_programme unique (programme_id, id),
    constraint target_position unique (programme_id, notice_id, position),
    constraint target_notice foreign key (programme_id, notice_id) references takedown.notice (programme_id, id),
    constraint target_provider foreign key (programme_id, provider_id)
      references takedown.provider (programme_id, id),
    constraint target_previous foreign key (programme_id, previous_id) references takedown.target (programme_id, id)
  );
  -- However often an address is reported, one request about it is open with a provider (B6).
  create unique index target_open_once on takedown.target (programme_id, provider_id, url_hash)
    where state in ('open', 'notified', 'claimed_removed', 'restricted', 'unverifiable');
  create index target_by_notice on takedown.target (programme_id, notice_id);
  create index target_by_url on takedown.target (programme_id, url_hash);

  -- What happened to a notice, in order; rows are only added. act is one of the transitions.
  create table takedown.notice_event (
    id uuid constraint notice_event_pk primary key,
    programme_id uuid not null,
    notice_id uuid not null,
    at timestamptz not null,
    act text not null,
    to_state text not null,
    staff_id uuid constraint notice_event_staff references identity.staff (id),
    note bytea,
    constraint notice_event_notice foreign key (programme_id, notice_id) references takedown.notice (programme_id, id)
  );
  create index notice_event_by_notice on takedown.notice_event (programme_id, notice_id, at);
`;

const tables = ['notice_counter', 'notice', 'notice_key', 'target', 'notice_event'];

/** Notices to providers, their targets, and what happened to them. */
export class CreateTakedownNotices1795800060000 implements MigrationInterface {
  readonly name = 'CreateTakedownNotices1795800060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(notices);
    await runner.query(keepSnapshot);
    for (const table of tables) await runner.query(wallOf(`takedown.${table}`));
    await runner.query(`
      grant select, insert, update on takedown.notice_counter, takedown.notice to hulplijn_app;
      grant select, insert, update, delete on takedown.target to hulplijn_app;
      grant select, insert, delete on takedown.notice_key to hulplijn_app;
      grant select, insert on takedown.notice_event to hulplijn_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table ${tables
        .toReversed()
        .map((table) => `takedown.${table}`)
        .join(', ')};
      drop function takedown.keep_notice;
      drop function takedown.keep_targets;
    `);
  }
}
