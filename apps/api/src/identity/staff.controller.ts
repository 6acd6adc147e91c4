import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AddedStaff, StaffView } from '#contract';
import { StaffAdministration } from '#identity';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { AddStaffDto } from './session.dto.js';

/** Staff of the programme. */
@ApiTags('staff')
@Controller('api/staff')
@OnHost('console')
export class StaffController {
  constructor(private readonly staff: StaffAdministration) {}

  @Requires('staff:manage')
  @Get()
  @ApiOperation({ summary: 'Everyone with a role in this programme.' })
  list(@CurrentStaff() administrator: StaffActor): Promise<StaffView[]> {
    return this.staff.list(administrator);
  }

  @Requires('staff:manage')
  @Post()
  @ApiOperation({
    summary: 'Add someone; the enrolment link is shown once. 409 `conflict` when the login is taken.',
  })
  add(@CurrentStaff() administrator: StaffActor, @Body() asked: AddStaffDto): Promise<AddedStaff> {
    return this.staff.add(administrator, asked);
  }

  @Requires('staff:manage')
  @Post(':id/disable')
  @HttpCode(204)
  @ApiOperation({ summary: 'Shut someone out at once; 409 `conflict` for oneself.' })
  disable(@CurrentStaff() administrator: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.staff.disable(administrator, id);
  }

  @Requires('staff:manage')
  @Post(':id/enable')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let someone in again.' })
  enable(@CurrentStaff() administrator: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.staff.enable(administrator, id);
  }
}
