import { Body, Controller, Get, Put } from '@nestjs/common';
import type { HoursView } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { HoursOverride } from '#programmes';
import { OverrideHoursDto } from './override-hours.dto.js';

/** Lets staff see the chat's hours and stand above them for a while. */
@OnHost('console')
@Controller('api/hours')
export class HoursController {
  constructor(private readonly hours: HoursOverride) {}

  @Get()
  @Requires('hours:override')
  view(@CurrentStaff() staff: StaffActor): Promise<HoursView> {
    return this.hours.view(staff.programme);
  }

  @Put('override')
  @Requires('hours:override')
  override(@CurrentStaff() staff: StaffActor, @Body() wish: OverrideHoursDto): Promise<HoursView> {
    return this.hours.set(staff, wish);
  }
}
