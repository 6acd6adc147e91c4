import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CreatedEntry, DirectoryView, Standing } from '#contract/referrals';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { DirectoryAdministration, DirectoryEntries, HostEnding } from '#referrals';
import { HostDto, LocationDto, PartnerDto, ServiceDto } from './directory.dto.js';

/** The directory of partners, for those who keep it. */
@ApiTags('directory')
@Controller('api/directory')
@OnHost('console')
export class DirectoryController {
  constructor(
    private readonly directory: DirectoryAdministration,
    private readonly entries: DirectoryEntries,
    private readonly ending: HostEnding,
  ) {}

  @Requires('directory:manage')
  @Get()
  @ApiOperation({ summary: 'Everything in it, but for hosts that ended.' })
  view(@CurrentStaff() staff: StaffActor): Promise<DirectoryView> {
    return this.directory.view(staff);
  }

  @Requires('directory:manage')
  @Post('partners')
  @ApiOperation({ summary: 'A new partner.' })
  createPartner(@CurrentStaff() staff: StaffActor, @Body() asked: PartnerDto): Promise<CreatedEntry> {
    return this.entries.create(staff, 'partner', asked);
  }

  @Requires('directory:manage')
  @Put('partners/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change a partner.' })
  changePartner(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: PartnerDto,
  ): Promise<void> {
    return this.entries.change(staff, 'partner', { ...asked, id });
  }

  @Requires('directory:manage')
  @Post('locations')
  @ApiOperation({ summary: 'A new location; 404 `not_found` for its partner.' })
  createLocation(@CurrentStaff() staff: StaffActor, @Body() asked: LocationDto): Promise<CreatedEntry> {
    return this.entries.create(staff, 'location', asked);
  }

  @Requires('directory:manage')
  @Put('locations/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change a location where it belongs.' })
  changeLocation(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: LocationDto,
  ): Promise<void> {
    return this.entries.change(staff, 'location', { ...asked, id });
  }

  @Requires('directory:manage')
  @Post('services')
  @ApiOperation({
    summary: 'A new service; 404 `not_found` for its partner, 409 `conflict` for a code there is.',
  })
  createService(@CurrentStaff() staff: StaffActor, @Body() asked: ServiceDto): Promise<CreatedEntry> {
    return this.entries.create(staff, 'service', asked);
  }

  @Requires('directory:manage')
  @Put('services/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change a service where it belongs; it ends with its last day.' })
  changeService(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: ServiceDto,
  ): Promise<void> {
    return this.entries.change(staff, 'service', { ...asked, id });
  }

  @Requires('directory:manage')
  @Post('hosts')
  @ApiOperation({
    summary: 'A new host; 404 `not_found` for a service and a location that are not of one partner.',
  })
  createHost(@CurrentStaff() staff: StaffActor, @Body() asked: HostDto): Promise<CreatedEntry> {
    return this.entries.create(staff, 'host', asked);
  }

  @Requires('directory:manage')
  @Put('hosts/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change a host of a service.' })
  changeHost(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: HostDto,
  ): Promise<void> {
    return this.entries.change(staff, 'host', { ...asked, id });
  }

  @Requires('directory:manage')
  @Delete('hosts/:id')
  @ApiOperation({ summary: 'End a host: what they offer goes, and what is booked stays.' })
  endHost(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<Standing> {
    return this.ending.end(staff, id);
  }

  @Requires('directory:manage')
  @Post('hosts/:id/reopen')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back that a host ended, with the rules that ended with them.' })
  reopenHost(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.ending.reopen(staff, id);
  }
}
