import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FlaggerReport } from '#contract/takedown';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { FlaggerReports, ReportExports, ReportWriting } from '#takedown';
import {
  AskedExportDto,
  AskedReportDto,
  PublishReportDto,
  ReportYearDto,
  SaveReportDto,
} from './reports.dto.js';

/** The yearly report of a trusted flagger. */
@ApiTags('takedown')
@Controller('api/takedown')
@OnHost('console')
export class ReportsController {
  constructor(
    private readonly reports: FlaggerReports,
    private readonly writing: ReportWriting,
    private readonly giving: ReportExports,
  ) {}

  @Requires('report:read')
  @Get('report')
  @ApiOperation({ summary: 'The report of a year: a version that was published, or the one being written.' })
  read(@CurrentStaff() staff: StaffActor, @Query() asked: AskedReportDto): Promise<FlaggerReport> {
    return this.reports.read(staff, asked);
  }

  @Requires('report:read')
  @Get('report.csv')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'The same as CSV.' })
  async csv(@CurrentStaff() staff: StaffActor, @Query() asked: AskedExportDto): Promise<StreamableFile> {
    const text = await this.giving.csv(staff, asked);
    return new StreamableFile(Buffer.from(text), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="flagger-report-${asked.year}.csv"`,
    });
  }

  @Requires('report:read')
  @Get('report.pdf')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The same to print.' })
  async pdf(@CurrentStaff() staff: StaffActor, @Query() asked: AskedExportDto): Promise<StreamableFile> {
    return new StreamableFile(await this.giving.pdf(staff, asked), {
      type: 'application/pdf',
      disposition: `attachment; filename="flagger-report-${asked.year}.pdf"`,
    });
  }

  @Requires('report:write')
  @Put('report/:year')
  @ApiOperation({
    summary: 'Stores the text of the version being written; 409 `conflict` when it changed since.',
  })
  save(
    @CurrentStaff() staff: StaffActor,
    @Param() { year }: ReportYearDto,
    @Body() asked: SaveReportDto,
  ): Promise<FlaggerReport> {
    return this.writing.save(staff, year, asked);
  }

  @Requires('report:publish')
  @Post('report/:year/publish')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Publishes it for good; 409 `conflict` when it changed since, `invalid` with the field.',
  })
  publish(
    @CurrentStaff() staff: StaffActor,
    @Param() { year }: ReportYearDto,
    @Body() asked: PublishReportDto,
  ): Promise<FlaggerReport> {
    return this.writing.publish(staff, year, asked);
  }
}
