import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ProgrammesModule } from '#programmes';
import { noticeInternals, noticeServices } from './notice/notice.providers.js';
import { PersonStatuses } from './person/person-statuses.service.js';
import { providerInternals, providerServices } from './provider/provider.providers.js';
import { deadlineServices } from './deadline/deadline.providers.js';
import { digestServices } from './digest/digest.providers.js';
import { reportInternals, reportServices } from './report/report.providers.js';
import { sendingInternals, sendingServices } from './sending/sending.providers.js';

const doors = [
  ...noticeServices,
  ...providerServices,
  ...sendingServices,
  ...deadlineServices,
  ...digestServices,
  ...reportServices,
  PersonStatuses,
];

@Module({
  imports: [AuditModule, ProgrammesModule],
  providers: [...doors, ...noticeInternals, ...providerInternals, ...reportInternals, ...sendingInternals],
  exports: doors,
})
export class TakedownModule {}
