import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { TakedownWaiting } from '#contract/takedown';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { WaitingCounts } from '#takedown';

/** How many notices wait for a person. */
@ApiTags('takedown')
@Controller('api/takedown/waiting')
@OnHost('console')
export class WaitingController {
  constructor(private readonly counts: WaitingCounts) {}

  @Requires('takedown:send')
  @Get()
  @ApiOperation({ summary: 'Numbers of what waits to be reviewed, handed over, looked at, or is late.' })
  read(@CurrentStaff() staff: StaffActor): Promise<TakedownWaiting> {
    return this.counts.of(staff);
  }
}
