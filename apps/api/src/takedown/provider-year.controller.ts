import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ProviderYear } from '#contract/takedown';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { FlaggerReports } from '#takedown';
import { ReportYearDto } from './reports.dto.js';

/** What the yearly report tells of one provider. */
@ApiTags('takedown')
@Controller('api/takedown/providers')
@OnHost('console')
export class ProviderYearController {
  constructor(private readonly reports: FlaggerReports) {}

  @Requires('provider:read')
  @Get(':id/year')
  @ApiOperation({ summary: 'Its decisions and its quarters; nothing where few notices went there.' })
  year(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { year }: ReportYearDto,
  ): Promise<ProviderYear> {
    return this.reports.ofProvider(staff, id, year);
  }
}
