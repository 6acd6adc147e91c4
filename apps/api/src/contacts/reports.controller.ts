import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReportThread } from '#contacts';
import type { ReportView } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { AnswerReportDto } from './reports.dto.js';

/** The reports of visitors, each with its contact. */
@ApiTags('contacts')
@Controller('api/contacts/:id/report')
@OnHost('console')
export class ReportsController {
  constructor(private readonly reports: ReportThread) {}

  @Requires('contact:read')
  @Get()
  @ApiOperation({ summary: 'What was reported, and what was written since.' })
  view(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportView> {
    return this.reports.view(staff, id);
  }

  @Requires('contact:write')
  @Post('messages')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer the reporter; the same key again sends it once.' })
  async answer(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() message: AnswerReportDto,
  ): Promise<ReportView> {
    await this.reports.answer(staff, id, message);
    return this.reports.view(staff, id);
  }
}
