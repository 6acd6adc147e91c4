import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { UnsettledNotices } from '#contract/referrals';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { NoticeResolving } from '#referrals';
import { ResolveNoticeDto } from './notices.dto.js';

/** Mail about appointments that a person has to look at. */
@ApiTags('referrals')
@Controller('api/referrals/notices')
@OnHost('console')
export class NoticesController {
  constructor(private readonly resolving: NoticeResolving) {}

  @Requires('referral:book')
  @Get('unsettled')
  @ApiOperation({ summary: 'Mail of which nobody knows whether it arrived, or that no server will take.' })
  unsettled(@CurrentStaff() staff: StaffActor): Promise<UnsettledNotices> {
    return this.resolving.list(staff);
  }

  @Requires('referral:book')
  @Post(':id/resolve')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Send it again, as the same message, or leave it; 409 `conflict` when that was decided.',
  })
  resolve(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: ResolveNoticeDto,
  ): Promise<void> {
    return this.resolving.resolve(staff, id, asked);
  }
}
