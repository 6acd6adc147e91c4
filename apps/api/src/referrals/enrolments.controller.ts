import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ContactEnrolmentList, EnrolmentView, JoinedGroup } from '#contract/referrals';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { GroupEnrolments } from '#referrals';
import { ContactEnrolments } from './contact-enrolments.service.js';
import { FindEnrolmentDto, TakeStepDto } from './groups.dto.js';

/** Places on the lists of groups. */
@ApiTags('referrals')
@Controller('api')
@OnHost('console')
export class EnrolmentsController {
  constructor(
    private readonly enrolments: GroupEnrolments,
    private readonly contacts: ContactEnrolments,
  ) {}

  @Requires('referral:read')
  @Get('contacts/:id/enrolments')
  @ApiOperation({ summary: 'Every place of the caller of a contact, newest first.' })
  ofContact(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContactEnrolmentList> {
    return this.contacts.ofContact(staff, id);
  }

  @Requires('referral:read')
  @Post('referrals/enrolments/find')
  @HttpCode(200)
  @ApiOperation({ summary: 'The place of a code somebody says; 404 when there is none.' })
  find(@CurrentStaff() staff: StaffActor, @Body() { code }: FindEnrolmentDto): Promise<EnrolmentView> {
    return this.enrolments.find(staff, code);
  }

  @Requires('referral:book')
  @Post('referrals/enrolments/:id/steps')
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
  @Post('referrals/enrolments/:id/code')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new code instead of one that was lost.' })
  renew(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<JoinedGroup> {
    return this.enrolments.renew(staff, id);
  }
}
