import { Module } from '@nestjs/common';
import { ReferralsModule } from '#referrals';
import { PartnerDrawing } from './partner-drawing.service.js';
import { PartnerPagesController } from './partner-pages.controller.js';
import { PartnerVisits } from './partner-visits.service.js';

/** Delivers the page of a clinic. */
@Module({
  imports: [ReferralsModule],
  controllers: [PartnerPagesController],
  providers: [PartnerDrawing, PartnerVisits],
})
export class PartnerPageModule {}
