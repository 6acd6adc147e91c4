import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { AppointmentCalendar } from './appointment/appointment-calendar.service.js';
import { AppointmentCodes } from './appointment/appointment-codes.service.js';
import { AppointmentStore } from './appointment/appointment-store.service.js';
import { Booking } from './appointment/booking.service.js';
import { ConfirmHolds } from './appointment/confirm-holds.service.js';
import { HoldTimes } from './appointment/hold-times.service.js';
import { CodeTelling } from './appointment/code-telling.service.js';
import { Rebooking } from './appointment/rebooking.service.js';
import { Availability } from './availability/availability.service.js';
import { Closures } from './availability/closures.service.js';
import { FreeTimes } from './availability/free-times.service.js';
import { HolidayList } from './availability/holiday-list.service.js';
import { SlotExpansion } from './availability/slot-expansion.service.js';
import { clientPageServices } from './client-page/client-page.providers.js';
import { channelInternals, channelServices } from './contact-channel/channel.providers.js';
import { DirectoryAdministration } from './directory/directory-administration.service.js';
import { DirectoryEntries } from './directory/directory-entries.service.js';
import { HostEnding } from './directory/host-ending.service.js';
import { ServiceList } from './directory/service-list.service.js';
import { ReferralFigures } from './figures/referral-figures.service.js';
import { groupInternals, groupServices } from './group/group.providers.js';
import { noticeInternals, noticeServices } from './notice/notice.providers.js';
import { outcomeInternals, outcomeServices } from './outcome/outcome.providers.js';
import { partnerPageServices } from './partner-page/partner-page.providers.js';

const doors = [
  AppointmentCalendar,
  AppointmentCodes,
  Availability,
  Booking,
  CodeTelling,
  Closures,
  DirectoryAdministration,
  DirectoryEntries,
  FreeTimes,
  HolidayList,
  HostEnding,
  Rebooking,
  ReferralFigures,
  ServiceList,
  SlotExpansion,
  ...clientPageServices,
  ...channelServices,
  ...groupServices,
  ...noticeServices,
  ...outcomeServices,
  ...partnerPageServices,
];
const internals = [
  AppointmentStore,
  ConfirmHolds,
  HoldTimes,
  ...channelInternals,
  ...groupInternals,
  ...noticeInternals,
  ...outcomeInternals,
];

@Module({ imports: [AuditModule], providers: [...doors, ...internals], exports: doors })
export class ReferralsModule {}
