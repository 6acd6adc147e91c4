import { Injectable } from '@nestjs/common';
import { CallerRoles } from '#contacts';
import type { AppointmentView, ContactAppointments, HoldAppointment } from '#contract/referrals';
import type { StaffActor } from '#platform/http';
import { AppointmentCalendar, Booking } from '#referrals';

/** Where contacts and referrals meet, since neither knows the other: only who may see a contact refers from it. */
@Injectable()
export class ContactReferrals {
  constructor(
    private readonly roles: CallerRoles,
    private readonly booking: Booking,
    private readonly calendar: AppointmentCalendar,
  ) {}

  /** Holds a time for a contact; throws `NotFound` for one that is not theirs to see, and what {@link Booking.hold} throws. */
  async hold(staff: StaffActor, asked: HoldAppointment): Promise<AppointmentView> {
    return this.booking.hold(staff, asked, await this.roles.of(staff, asked.contactId));
  }

  /** The appointments of a contact; throws `NotFound` for one that is not theirs to see. */
  async appointments(staff: StaffActor, contactId: string): Promise<ContactAppointments> {
    await this.roles.of(staff, contactId);
    return { appointments: await this.calendar.ofContact(staff, contactId) };
  }
}
