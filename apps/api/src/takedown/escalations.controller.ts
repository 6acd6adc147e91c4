import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Escalations as EscalationsView } from '#contract/takedown';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { Escalations } from '#takedown';
import { DoEscalationDto } from './escalations.dto.js';

/** What is to be done about a provider that is late with a notice. */
@ApiTags('takedown')
@Controller('api/takedown/notices/:id/escalations')
@OnHost('console')
export class EscalationsController {
  constructor(private readonly escalations: Escalations) {}

  @Requires('takedown:read')
  @Get()
  @ApiOperation({ summary: 'What came up so far, and what comes after.' })
  read(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<EscalationsView> {
    return this.escalations.read(staff, id);
  }

  @Requires('takedown:send')
  @Post(':escalationId/done')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say that a step was done; 409 `conflict` with `by` when somebody was first.',
  })
  done(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) noticeId: string,
    @Param('escalationId', ParseUUIDPipe) escalationId: string,
    @Body() asked: DoEscalationDto,
  ): Promise<EscalationsView> {
    return this.escalations.done(staff, { noticeId, escalationId }, asked);
  }

  @Requires('takedown:send')
  @Post(':escalationId/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take that back; 409 `conflict` when something was done after it.' })
  undo(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) noticeId: string,
    @Param('escalationId', ParseUUIDPipe) escalationId: string,
  ): Promise<EscalationsView> {
    return this.escalations.undo(staff, { noticeId, escalationId });
  }
}
