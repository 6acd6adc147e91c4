import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Counsellors } from '#contacts';
import type { StaffRef } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';

/** Whose contacts there may be. */
@ApiTags('contacts')
@Controller('api/counsellors')
@OnHost('console')
export class CounsellorsController {
  constructor(private readonly counsellors: Counsellors) {}

  @Requires('contact:read')
  @Get()
  @ApiOperation({ summary: 'Everyone who answers in the programme, by name.' })
  list(@CurrentStaff() staff: StaffActor): Promise<StaffRef[]> {
    return this.counsellors.list(staff);
  }
}
