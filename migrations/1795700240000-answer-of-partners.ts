import type { MigrationInterface, QueryRunner } from 'typeorm';

const appointments = `
  -- What the clinic said of the time it was asked for; it is asked anew when the time changes.
  alter table referrals.appointment
    add partner_answer text
      constraint appointment_partner_answer check (partner_answer in ('confirmed', 'declined')),
    add partner_answered_at timestamptz,
    add cancelled_by text
      constraint appointment_cancelled_by check (cancelled_by in ('staff', 'client', 'partner')),
    add constraint appointment_answered check ((partner_answer is null) = (partner_answered_at is null)),
    add constraint appointment_cancelled check (cancelled_by is null or state = 'cancelled'),
    add constraint appointment_declined check (partner_answer is distinct from 'declined'
      or (state = 'cancelled' and cancelled_by is not distinct from 'partner'));

  -- An hour that the clinic declined is given to nobody any more, not even to who waited while it was being declined.
  alter table referrals.appointment
    drop constraint appointment_no_double_booking,
    add constraint appointment_no_double_booking exclude using gist (host_id with =, during with &&)
      where (state in ('held', 'booked') or partner_answer = 'declined');
  create index appointment_declined_times on referrals.appointment (host_id, starts_at)
    where partner_answer = 'declined';
`;

const outcomes = `
  -- A clinic has no account: what it records names the partner instead of somebody of the staff.
  alter table referrals.outcome
    alter recorded_by drop not null,
    add recorded_by_partner uuid,
    add constraint outcome_recorded check (num_nonnulls(recorded_by, recorded_by_partner) = 1),
    add constraint outcome_recorded_by_partner foreign key (programme_id, recorded_by_partner)
      references referrals.partner (programme_id, id);
`;

/** What a clinic answers through its link: whether the time suits, and what came of it. */
export class AnswerOfPartners1795700240000 implements MigrationInterface {
  readonly name = 'AnswerOfPartners1795700240000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(appointments);
    await runner.query(outcomes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table referrals.outcome drop constraint outcome_recorded, drop recorded_by_partner,
        alter recorded_by set not null;
      alter table referrals.appointment
        drop constraint appointment_no_double_booking,
        add constraint appointment_no_double_booking exclude using gist (host_id with =, during with &&)
          where (state in ('held', 'booked'));
      alter table referrals.appointment
        drop partner_answer cascade, drop partner_answered_at cascade, drop cancelled_by cascade;
    `);
  }
}
