import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import { Notices } from './notices.service.js';
import { reminderTime } from './reminder-time.js';

interface AskingRow {
  readonly revision: number;
  readonly code_number: number;
}

interface RemindingRow {
  readonly revision: number;
  readonly starts_at: Date;
  readonly zone: string;
  readonly quiet_from: string | null;
  readonly quiet_to: string | null;
}

/** What follows for clinic and client when an appointment changes; each in the transaction of the change. */
@Injectable()
export class AppointmentNotices {
  constructor(
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** A code was told: a clinic that can be written to is asked, with the code. */
  async codeTold(transaction: Transaction, appointmentId: string): Promise<void> {
    const [row] = await transaction.query<AskingRow>(
      `select a.revision, a.code_number from referrals.appointment a
       join referrals.service v on v.id = a.service_id join referrals.partner p on p.id = v.partner_id
       where a.id = $1 and a.state = 'booked' and a.code_number > 0 and p.email is not null`,
      [appointmentId],
    );
    if (!row) return;
    const { revision, code_number: occasion } = row;
    const dueAt = this.clock.now();
    await this.notices.queue(transaction, {
      appointmentId,
      kind: 'clinic_request',
      revision,
      occasion,
      dueAt,
    });
  }

  /** It has another time: what was known of the one before is told anew. */
  async moved(transaction: Transaction, appointmentId: string): Promise<void> {
    await this.codeTold(transaction, appointmentId);
    await this.addressGiven(transaction, appointmentId);
  }

  /** It was given up: a clinic that was asked, or is being asked, is told. */
  async cancelled(transaction: Transaction, appointmentId: string): Promise<void> {
    const [row] = await transaction.query<{ revision: number }>(
      `select revision from referrals.appointment a where id = $1 and exists (
         select from referrals.notice n where n.programme_id = a.programme_id and n.appointment_id = a.id
           and n.kind = 'clinic_request' and n.state in ('sending', 'sent', 'unsure'))`,
      [appointmentId],
    );
    if (!row) return;
    const dueAt = this.clock.now();
    await this.notices.queue(transaction, { appointmentId, kind: 'clinic_cancel', ...row, dueAt });
  }

  /** A client gave an address: they are reminded a day before. Of an appointment within a day they have just heard. */
  async addressGiven(transaction: Transaction, appointmentId: string): Promise<void> {
    const [row] = await transaction.query<RemindingRow>(
      `select a.revision, a.starts_at, a.zone, c.quiet_from, c.quiet_to from referrals.appointment a
       join referrals.contact_channel c on c.programme_id = a.programme_id and c.appointment_id = a.id
       where a.id = $1 and a.state = 'booked' and c.kind = 'email'`,
      [appointmentId],
    );
    if (!row) return;
    const { revision, starts_at: startsAt, zone, quiet_from: from, quiet_to: to } = row;
    const quiet = from !== null && to !== null ? { from, to } : undefined;
    const dueAt = reminderTime(startsAt, { zone, quiet });
    if (dueAt <= this.clock.now()) return;
    await this.notices.queue(transaction, { appointmentId, kind: 'reminder', revision, dueAt });
  }
}
