import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ChannelNote, ChannelValue, KnownChannel } from '#contract/referrals';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { ContactChannels } from '#referrals';
import { PutChannelDto } from './contact-channels.dto.js';

/** How a client may be reached about one appointment, for those who wanted to be. */
@ApiTags('referrals')
@Controller('api/referrals/appointments')
@OnHost('console')
export class ContactChannelsController {
  constructor(private readonly channels: ContactChannels) {}

  @Requires('referral:book')
  @Put(':id/channel')
  @ApiOperation({
    summary: 'Keep a number or an address for a booked appointment, instead of the one before.',
  })
  put(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: PutChannelDto,
  ): Promise<ChannelNote> {
    return this.channels.put(staff, id, asked);
  }

  @Requires('referral:read')
  @Get(':id/channel')
  @ApiOperation({ summary: 'Whether there is one and until when, without what it is.' })
  known(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<KnownChannel> {
    return this.channels.known(staff, id);
  }

  @Requires('referral:read')
  @Get(':id/channel/value')
  @ApiOperation({ summary: 'The number or address itself; each look is recorded.' })
  reveal(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<ChannelValue> {
    return this.channels.reveal(staff, id);
  }

  @Requires('referral:book')
  @Delete(':id/channel')
  @HttpCode(204)
  @ApiOperation({ summary: 'Destroy it; nothing brings it back.' })
  remove(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.channels.remove(staff, id);
  }
}
