import { Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AppointmentCode } from '#contract/referrals';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { CodeTelling } from '#referrals';

/** Codes with which a caller finds an appointment again. */
@ApiTags('referrals')
@Controller('api/referrals/appointments')
@OnHost('console')
export class AppointmentCodesController {
  constructor(private readonly codes: CodeTelling) {}

  @Requires('referral:book')
  @Post(':id/code')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new code of a booked appointment, told this once; the one before ends.' })
  tell(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<AppointmentCode> {
    return this.codes.tell(staff, id);
  }
}
