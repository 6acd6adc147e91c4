import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { AppointmentCalendar } from './appointment/appointment-calendar.service.js';
import { AppointmentStore } from './appointment/appointment-store.service.js';
import { Booking } from './appointment/booking.service.js';
import { Rebooking } from './appointment/rebooking.service.js';
import { FreeTimes } from './availability/free-times.service.js';
import { ServiceList } from './directory/service-list.service.js';
import { groupInternals, groupServices } from './group/group.providers.js';
import { outcomeInternals, outcomeServices } from './outcome/outcome.providers.js';

const booking = [AppointmentCalendar, Booking, FreeTimes, Rebooking, ServiceList];
const doors = [...booking, ...groupServices, ...outcomeServices];
const internals = [AppointmentStore, ...groupInternals, ...outcomeInternals];

@Module({ imports: [AuditModule], providers: [...doors, ...internals], exports: doors })
export class ReferralsModule {}
