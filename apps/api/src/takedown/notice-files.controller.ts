import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NoticeChannelView, NoticeFile } from '#contract/takedown';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { NoticeExports } from '#takedown';

/** How notices went, and as files that providers read by machine. */
@ApiTags('takedown')
@Controller('api/takedown/notices/:id')
@OnHost('console')
export class NoticeFilesController {
  constructor(private readonly exports: NoticeExports) {}

  @Requires('takedown:read')
  @Get('channel')
  @ApiOperation({
    summary: 'Its tries, what its provider tells by an interface, and what can be downloaded.',
  })
  channel(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<NoticeChannelView> {
    return this.exports.channel(staff, id);
  }

  @Requires('takedown:read')
  @Get('document')
  @ApiOperation({ summary: 'An approved notice as a document of article 16; each is recorded.' })
  document(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<NoticeFile> {
    return this.exports.document(staff, id);
  }

  @Requires('takedown:read')
  @Get('xarf')
  @ApiOperation({
    summary: 'An approved notice as reports of XARF, where it has a type for it; each is recorded.',
  })
  xarf(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<NoticeFile> {
    return this.exports.xarf(staff, id);
  }
}
