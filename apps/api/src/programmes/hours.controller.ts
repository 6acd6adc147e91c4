import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { HoursView } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { HoursOverride } from '#programmes';
import { OverrideHoursDto } from './override-hours.dto.js';

/** Lets staff see the chat's hours and stand above them for a while. */
@ApiTags('hours')
@Controller('api/hours')
@OnHost('console')
export class HoursController {
  constructor(private readonly hours: HoursOverride) {}

  @Requires('hours:override')
  @Get()
  @ApiOperation({ summary: 'Whether the chat is open, until when, and the override that stands.' })
  view(@CurrentStaff() staff: StaffActor): Promise<HoursView> {
    return this.hours.view(staff.programme);
  }

  @Requires('hours:override')
  @Put('override')
  @ApiOperation({ summary: 'Open or close the chat for 24 hours at most, or go back to the rules.' })
  @ApiResponse({ status: 200, description: '`HoursView` of the contract.' })
  @ApiResponse({ status: 400, description: '`invalid` with the field.' })
  override(@CurrentStaff() staff: StaffActor, @Body() wish: OverrideHoursDto): Promise<HoursView> {
    return this.hours.set(staff, wish);
  }
}
