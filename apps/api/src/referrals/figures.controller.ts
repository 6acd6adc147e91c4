import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ReferralFiguresView } from '#contract/referrals';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { ReferralFigures, yearOf } from '#referrals';
import { FiguresFilterDto } from './figures.dto.js';

/** Raw figures of referrals, for whoever prepares those that are published. */
@ApiTags('referrals')
@Controller('api/referrals/figures')
@OnHost('console')
export class ReferralFiguresController {
  constructor(private readonly figures: ReferralFigures) {}

  @Requires('referral:figures')
  @Get()
  @ApiOperation({
    summary: 'Booked, started, missed and cancelled in a year; who waits and what is free now.',
  })
  ofYear(
    @CurrentStaff() staff: StaffActor,
    @Query() { year }: FiguresFilterDto,
  ): Promise<ReferralFiguresView> {
    return this.figures.of(staff, yearOf(year));
  }
}
