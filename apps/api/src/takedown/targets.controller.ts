import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NoticeView, RevealedTarget } from '#contract/takedown';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { NoticeLookup, NoticeReopening } from '#takedown';
import { ReopenTargetDto } from './notices.dto.js';

/** Single addresses of notices. */
@ApiTags('takedown')
@Controller('api/takedown/targets')
@OnHost('console')
export class TargetsController {
  constructor(
    private readonly lookup: NoticeLookup,
    private readonly reopening: NoticeReopening,
  ) {}

  @Requires('takedown:read')
  @Post(':id/reveal')
  @HttpCode(200)
  @ApiOperation({ summary: 'The address itself; each look is recorded.' })
  reveal(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<RevealedTarget> {
    return this.lookup.reveal(staff, id);
  }

  @Requires('takedown:write')
  @Post(':id/reopen')
  @ApiOperation({
    summary: 'Begin a new notice about an address that is there again; `conflict` while one is open.',
  })
  reopen(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: ReopenTargetDto,
  ): Promise<NoticeView> {
    return this.reopening.reopen(staff, id, asked);
  }
}
