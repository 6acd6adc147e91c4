import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FreeSlots, ServicesView } from '#contract/referrals';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { FreeTimes, ServiceList } from '#referrals';
import { ServiceFilterDto, SlotFilterDto } from './appointments.dto.js';

/** What people can be sent to, and when. */
@ApiTags('referrals')
@Controller('api/referrals/services')
@OnHost('console')
export class ServicesController {
  constructor(
    private readonly services: ServiceList,
    private readonly times: FreeTimes,
  ) {}

  @Requires('referral:read')
  @Get()
  @ApiOperation({ summary: 'The services for a caller role on a date.' })
  list(@CurrentStaff() staff: StaffActor, @Query() filter: ServiceFilterDto): Promise<ServicesView> {
    return this.services.list(staff, filter);
  }

  @Requires('referral:read')
  @Get(':id/slots')
  @ApiOperation({ summary: 'Free times of a service, in their order.' })
  slots(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() filter: SlotFilterDto,
  ): Promise<FreeSlots> {
    return this.times.list(staff, id, filter);
  }
}
