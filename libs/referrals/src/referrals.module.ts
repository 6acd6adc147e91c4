import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { AppointmentCalendar } from './appointment/appointment-calendar.service.js';
import { AppointmentCodes } from './appointment/appointment-codes.service.js';
import { AppointmentStore } from './appointment/appointment-store.service.js';
import { Booking } from './appointment/booking.service.js';
import { CodeTelling } from './appointment/code-telling.service.js';
import { Rebooking } from './appointment/rebooking.service.js';
import { FreeTimes } from './availability/free-times.service.js';
import { ServiceList } from './directory/service-list.service.js';

const doors = [AppointmentCalendar, Booking, CodeTelling, FreeTimes, Rebooking, ServiceList];

@Module({ imports: [AuditModule], providers: [...doors, AppointmentCodes, AppointmentStore], exports: doors })
export class ReferralsModule {}
