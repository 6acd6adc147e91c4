import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NoticeLooks, NoticeProbes, ProbingSetting } from '#contract/takedown';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { ProbeViews, ProbingSettings, Sightings } from '#takedown';
import { ProbingSettingDto, SeeTargetDto } from './probes.dto.js';

/** Whether something is gone: what addresses answered, and what people saw. */
@ApiTags('takedown')
@Controller('api/takedown')
@OnHost('console')
export class ProbesController {
  constructor(
    private readonly views: ProbeViews,
    private readonly sightings: Sightings,
    private readonly settings: ProbingSettings,
  ) {}

  @Requires('takedown:read')
  @Get('notices/:id/probes')
  @ApiOperation({ summary: 'What the addresses of a notice answered, and what people saw there.' })
  read(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<NoticeProbes> {
    return this.views.read(staff, id);
  }

  @Requires('takedown:read')
  @Get('looks')
  @ApiOperation({ summary: 'Notices of which something answers again: for a person to look at.' })
  looks(@CurrentStaff() staff: StaffActor): Promise<NoticeLooks> {
    return this.views.looks(staff);
  }

  @Requires('takedown:send')
  @Post('targets/:id/seen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say what was seen at an address; `conflict` when it changed since it was read.' })
  say(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: SeeTargetDto,
  ): Promise<NoticeProbes> {
    return this.sightings.say(staff, id, asked);
  }

  @Requires('takedown:configure')
  @Get('probing')
  @ApiOperation({ summary: 'Whether addresses with material of minors are asked.' })
  setting(@CurrentStaff() staff: StaffActor): Promise<ProbingSetting> {
    return this.settings.read(staff);
  }

  @Requires('takedown:configure')
  @Put('probing')
  @ApiOperation({ summary: 'Have addresses with material of minors asked, or not.' })
  save(@CurrentStaff() staff: StaffActor, @Body() asked: ProbingSettingDto): Promise<ProbingSetting> {
    return this.settings.save(staff, asked);
  }
}
