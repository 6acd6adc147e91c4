import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { EnrolmentView, JoinedGroup } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { GroupEnrolments } from '#referrals';
import { FindEnrolmentDto, TakeStepDto } from './groups.dto.js';

/** Places on the lists of groups. */
@ApiTags('referrals')
@Controller('api/referrals/enrolments')
@OnHost('console')
export class EnrolmentsController {
  constructor(private readonly enrolments: GroupEnrolments) {}

  @Requires('referral:read')
  @Post('find')
  @HttpCode(200)
  @ApiOperation({ summary: 'The place of a code somebody says; 404 when there is none.' })
  find(@CurrentStaff() staff: StaffActor, @Body() { code }: FindEnrolmentDto): Promise<EnrolmentView> {
    return this.enrolments.find(staff, code);
  }

  @Requires('referral:book')
  @Post(':id/steps')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept, decline or leave; 409 `offer_lapsed` when the offer is over.' })
  step(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: TakeStepDto,
  ): Promise<EnrolmentView> {
    return this.enrolments.step(staff, id, asked);
  }

  @Requires('referral:book')
  @Post(':id/code')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new code instead of one that was lost.' })
  renew(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<JoinedGroup> {
    return this.enrolments.renew(staff, id);
  }
}
