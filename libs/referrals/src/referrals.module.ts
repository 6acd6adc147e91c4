import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { AppointmentCalendar } from './appointment/appointment-calendar.service.js';
import { AppointmentStore } from './appointment/appointment-store.service.js';
import { Booking } from './appointment/booking.service.js';
import { Rebooking } from './appointment/rebooking.service.js';
import { FreeTimes } from './availability/free-times.service.js';
import { ServiceList } from './directory/service-list.service.js';

const doors = [AppointmentCalendar, Booking, FreeTimes, Rebooking, ServiceList];

@Module({ imports: [AuditModule], providers: [...doors, AppointmentStore], exports: doors })
export class ReferralsModule {}
