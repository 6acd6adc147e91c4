import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Calls, MissedCallLog, Phone } from '#contacts';
import type { CallView, MissedCalls, PhoneView } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { CountMissedCallDto, StartCallDto } from './calls.dto.js';

/** The telephone line of the programme. */
@ApiTags('calls')
@Controller('api')
@OnHost('console')
export class CallsController {
  constructor(
    private readonly phone: Phone,
    private readonly calls: Calls,
    private readonly missed: MissedCallLog,
  ) {}

  @Requires('contact:read')
  @Get('phone')
  @ApiOperation({ summary: 'Hours, numbers to name, missed calls, and the call of whoever asks.' })
  view(@CurrentStaff() staff: StaffActor): Promise<PhoneView> {
    return this.phone.view(staff);
  }

  @Requires('contact:write')
  @Post('calls')
  @ApiOperation({ summary: 'Begin a call and its draft; the same key again gives the same one.' })
  start(@CurrentStaff() staff: StaffActor, @Body() { key }: StartCallDto): Promise<CallView> {
    return this.calls.start(staff, key);
  }

  @Requires('contact:write')
  @Post('calls/:id/stop')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stop the timer and write the duration; 409 `conflict` for a logged call.' })
  stop(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<CallView> {
    return this.calls.stop(staff, id);
  }

  @Requires('contact:write')
  @Post('calls/:id/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take stopping back; 409 `conflict` while another call runs.' })
  resume(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<CallView> {
    return this.calls.resume(staff, id);
  }

  @Requires('contact:write')
  @Post('missed-calls')
  @ApiOperation({ summary: 'Count a call nobody answered; the same key again counts once.' })
  count(@CurrentStaff() staff: StaffActor, @Body() { key }: CountMissedCallDto): Promise<MissedCalls> {
    return this.missed.count(staff, key);
  }

  @Requires('contact:write')
  @Delete('missed-calls/:key')
  @ApiOperation({ summary: 'Take back one counted today by whoever asks.' })
  undo(@CurrentStaff() staff: StaffActor, @Param('key', ParseUUIDPipe) key: string): Promise<MissedCalls> {
    return this.missed.undo(staff, key);
  }
}
