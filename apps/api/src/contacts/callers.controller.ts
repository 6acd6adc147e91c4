import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CallerLinks, Callers, CallerYears } from '#contacts';
import type { CallerFigures, CallerHistory, ContactView, IssuedCaller } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { FindCallerDto, IssueCallerDto, LinkCallerDto } from './calls.dto.js';
import { PhoneLimits } from './phone-limits.service.js';

/** People who come back, without their names. */
@ApiTags('callers')
@Controller('api')
@OnHost('console')
export class CallersController {
  constructor(
    private readonly callers: Callers,
    private readonly search: PhoneLimits,
    private readonly links: CallerLinks,
    private readonly years: CallerYears,
  ) {}

  @Requires('contact:read')
  @Get('callers')
  @ApiOperation({ summary: 'How many people let themselves be known again, by year.' })
  figures(@CurrentStaff() staff: StaffActor): Promise<CallerFigures> {
    return this.years.figures(staff);
  }

  @Requires('contact:read')
  @Post('callers/find')
  @HttpCode(200)
  @ApiOperation({ summary: 'The caller of a code or a word; 404 when nobody is found.' })
  find(@CurrentStaff() staff: StaffActor, @Body() { given }: FindCallerDto): Promise<CallerHistory> {
    return this.search.find(staff, given);
  }

  @Requires('contact:read')
  @Get('callers/:id')
  @ApiOperation({ summary: 'A caller and their newest contacts.' })
  read(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<CallerHistory> {
    return this.callers.read(staff, id);
  }

  @Requires('contact:write')
  @Post('contacts/:id/caller')
  @ApiOperation({ summary: 'Give the caller of a contact a code, told once.' })
  issue(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { word }: IssueCallerDto,
  ): Promise<IssuedCaller> {
    return this.links.issue(staff, id, word);
  }

  @Requires('contact:write')
  @Put('contacts/:id/caller')
  @ApiOperation({ summary: 'Link a contact with a caller, instead of any before.' })
  link(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: LinkCallerDto,
  ): Promise<ContactView> {
    return this.links.link(staff, id, asked);
  }

  @Requires('contact:write')
  @Delete('contacts/:id/caller')
  @ApiOperation({ summary: 'Take the link of a contact back.' })
  unlink(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<ContactView> {
    return this.links.unlink(staff, id);
  }
}
