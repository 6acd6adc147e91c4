import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OutcomeHistory, OutcomesDue, OutcomeView } from '#contract/referrals';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { Outcomes, OutcomesToAsk } from '#referrals';
import { RecordOutcomeDto } from './outcomes.dto.js';

/** What came of referrals: whether treatment started, where and when. */
@ApiTags('referrals')
@Controller('api/referrals/outcomes')
@OnHost('console')
export class OutcomesController {
  constructor(
    private readonly outcomes: Outcomes,
    private readonly toAsk: OutcomesToAsk,
  ) {}

  @Requires('outcome:record')
  @Get('due')
  @ApiOperation({ summary: 'Appointments that are over and of which nobody knows what came.' })
  due(@CurrentStaff() staff: StaffActor): Promise<OutcomesDue> {
    return this.toAsk.list(staff);
  }

  @Requires('outcome:record')
  @Post()
  @ApiOperation({
    summary: 'Record one in the place of the one that holds; 409 `conflict` when another holds.',
  })
  record(@CurrentStaff() staff: StaffActor, @Body() asked: RecordOutcomeDto): Promise<OutcomeView> {
    return this.outcomes.record(staff, asked);
  }

  @Requires('referral:read')
  @Get('appointment/:id')
  @ApiOperation({ summary: 'All that was recorded of an appointment, the one that holds first.' })
  ofAppointment(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OutcomeHistory> {
    return this.outcomes.read(staff, { subject: 'appointment', subjectId: id });
  }

  @Requires('referral:read')
  @Get('enrolment/:id')
  @ApiOperation({ summary: 'All that was recorded of a seat, the one that holds first.' })
  ofEnrolment(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OutcomeHistory> {
    return this.outcomes.read(staff, { subject: 'enrolment', subjectId: id });
  }
}
