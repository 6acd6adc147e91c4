import { Injectable } from '@nestjs/common';
import type { AppointmentView, AppointmentWeek, WeekFilter } from '#contract/referrals';
import { readDate, weekOf } from '../local-dates.js';
import type { ReferralActor } from '../referral-actor.js';
import { type AppointmentRow, readingSql, viewOf } from './appointment-row.js';
import { AppointmentStore } from './appointment-store.service.js';

const most = 1_000;

/** Shows the appointments of the programme; every look is recorded with it. */
@Injectable()
export class AppointmentCalendar {
  constructor(private readonly store: AppointmentStore) {}

  /** Those of a week that keep their time or kept it, and those that their clinic declined, in order; throws `Invalid` for no date. */
  week(actor: ReferralActor, { week, hostId }: WeekFilter): Promise<AppointmentWeek> {
    const { from, to, begins, ends } = weekOf(readDate('week', week));
    const now = this.store.clock.now();
    return this.store.transaction(actor, async (transaction) => {
      const rows = await transaction.query<AppointmentRow>(
        `${readingSql} where a.programme_id = (select programmes.current())
           and a.starts_at >= $1 and a.starts_at < $2 and ($3::uuid is null or a.host_id = $3)
           and (a.state not in ('cancelled', 'expired') or a.partner_answer = 'declined')
           and (a.state <> 'held' or a.hold_until > $4)
         order by a.starts_at, host_name, a.id limit ${most}`,
        [begins, ends, hostId ?? null, now],
      );
      await this.store.record(transaction, actor, ['appointment:list']);
      return { from, to, appointments: rows.map((row) => viewOf(row, now)) };
    });
  }

  /** Every appointment of a contact, newest first, also those that came to nothing. */
  ofContact(actor: ReferralActor, contactId: string): Promise<AppointmentView[]> {
    const now = this.store.clock.now();
    return this.store.transaction(actor, async (transaction) => {
      const rows = await transaction.query<AppointmentRow>(
        `${readingSql} where a.programme_id = (select programmes.current()) and a.contact_id = $1
         order by a.created_at desc, a.id limit ${most}`,
        [contactId],
      );
      await this.store.record(transaction, actor, ['appointment:list']);
      return rows.map((row) => viewOf(row, now));
    });
  }

  /** One appointment; throws `NotFound`. */
  read(actor: ReferralActor, id: string): Promise<AppointmentView> {
    return this.store.transaction(actor, async (transaction) => {
      const row = await this.store.find(transaction, id);
      await this.store.record(transaction, actor, ['appointment:read', id]);
      return viewOf(row, this.store.clock.now());
    });
  }
}
