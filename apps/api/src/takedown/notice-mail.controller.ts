import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { InboundCounts, InboundPile, NoticeMailList } from '#contract/takedown';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { InboundActs, InboundReading } from '#takedown';
import { AssignInboundMailDto, DoWithInboundMailDto } from './notice-mail.dto.js';

/** What comes by mail about notices; none of it changes what a notice says. */
@ApiTags('takedown')
@Controller('api/takedown')
@OnHost('console')
export class NoticeMailController {
  constructor(
    private readonly reading: InboundReading,
    private readonly acts: InboundActs,
  ) {}

  @Requires('takedown:read')
  @Get('mail')
  @ApiOperation({ summary: 'What found no notice, what nobody has read, and what was set aside; recorded.' })
  pile(@CurrentStaff() staff: StaffActor): Promise<InboundPile> {
    return this.reading.pile(staff);
  }

  @Requires('takedown:read')
  @Get('mail/counts')
  @ApiOperation({ summary: 'How much waits for somebody.' })
  counts(@CurrentStaff() staff: StaffActor): Promise<InboundCounts> {
    return this.reading.counts(staff);
  }

  @Requires('takedown:read')
  @Get('notices/:id/mail')
  @ApiOperation({ summary: 'What came about a notice, the latest first; each look is recorded.' })
  ofNotice(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<NoticeMailList> {
    return this.reading.ofNotice(staff, id);
  }

  @Requires('takedown:send')
  @Post('mail/:id/assign')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give it a notice by number; 409 `conflict` when somebody was first.' })
  assign(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: AssignInboundMailDto,
  ): Promise<void> {
    return this.acts.assign(staff, id, asked);
  }

  @Requires('takedown:send')
  @Post('mail/:id/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that it was read; 409 `conflict` when somebody was first.' })
  read(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: DoWithInboundMailDto,
  ): Promise<void> {
    return this.acts.read(staff, id, asked);
  }

  @Requires('takedown:send')
  @Post('mail/:id/not-ours')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set it aside as about no notice of ours.' })
  notOurs(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: DoWithInboundMailDto,
  ): Promise<void> {
    return this.acts.notOurs(staff, id, asked);
  }

  @Requires('takedown:send')
  @Post('mail/:id/bring-back')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back that it was set aside.' })
  bringBack(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: DoWithInboundMailDto,
  ): Promise<void> {
    return this.acts.bringBack(staff, id, asked);
  }
}
