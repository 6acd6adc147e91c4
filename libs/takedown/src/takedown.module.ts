import { AuditModule } from '#audit';
import { EgressModule } from '#platform/egress';
import { ProgrammesModule } from '#programmes';
import { Module } from '@nestjs/common';
import { deadlineServices } from './deadline/deadline.providers.js';
import { digestServices } from './digest/digest.providers.js';
import { inboundInternals, inboundServices } from './inbound/inbound.providers.js';
import { noticeInternals, noticeServices } from './notice/notice.providers.js';
import { PersonStatuses } from './person/person-statuses.service.js';
import { providerInternals, providerServices } from './provider/provider.providers.js';
import { reportInternals, reportServices } from './report/report.providers.js';
import { sendingInternals, sendingServices } from './sending/sending.providers.js';
import { verificationInternals, verificationServices } from './verification/verification.providers.js';

const doors = [
  ...deadlineServices,
  ...digestServices,
  ...inboundServices,
  ...noticeServices,
  ...providerServices,
  ...reportServices,
  ...sendingServices,
  ...verificationServices,
  PersonStatuses,
];

@Module({
  imports: [AuditModule, EgressModule, ProgrammesModule],
  providers: [
    ...doors,
    ...inboundInternals,
    ...noticeInternals,
    ...providerInternals,
    ...reportInternals,
    ...sendingInternals,
    ...verificationInternals,
  ],
  exports: doors,
})
export class TakedownModule {}
