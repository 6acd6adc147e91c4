import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { TelephonyAnswer } from '#contract';
import { CurrentProgramme, knownFieldsOnly, OnHost, Signed } from '#platform/http';
import { TelephonyEventDto } from './calls.dto.js';
import { PhoneLimits } from './phone-limits.service.js';

/** What a telephone system tells about the line of the programme whose host it calls. */
@ApiTags('calls')
@Controller('api/telephony')
@OnHost('programme')
export class TelephonyController {
  constructor(private readonly phone: PhoneLimits) {}

  @Signed('telephony')
  @Post('events')
  @HttpCode(200)
  @ApiBody({ type: TelephonyEventDto })
  @ApiOperation({ summary: 'Tell an event; signed, and each event once. Only a missed call counts.' })
  tell(
    @CurrentProgramme() programme: string,
    // Declared as an object: whatever else a telephone system sends, such as a number, is dropped here.
    @Body(knownFieldsOnly(TelephonyEventDto)) event: object,
  ): Promise<TelephonyAnswer> {
    return this.phone.told(programme, event as TelephonyEventDto);
  }
}
