import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ProvidersYear, ProviderYear } from '#contract/takedown';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { FlaggerReports } from '#takedown';
import { ReportYearDto } from './reports.dto.js';

/**
 * What the yearly report tells of providers. Figures of a running year move, and what moves tells of one case: so they are
 * for whoever may see the notices themselves.
 */
@ApiTags('takedown')
@Controller('api/takedown/providers')
@OnHost('console')
export class ProviderYearController {
  constructor(private readonly reports: FlaggerReports) {}

  @Requires('takedown:read')
  @Get('year')
  @ApiOperation({ summary: 'How they answered; those with few notices are told together.' })
  list(@CurrentStaff() staff: StaffActor, @Query() { year }: ReportYearDto): Promise<ProvidersYear> {
    return this.reports.ofProviders(staff, year);
  }

  @Requires('takedown:read')
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
