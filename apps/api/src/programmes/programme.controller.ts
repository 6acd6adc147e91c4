import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { PublicProgramme } from '#contract';
import { CurrentProgramme, OnHost, Public } from '#platform/http';
import { ProgrammePage } from './programme-page.service.js';

/** What visitors may know of the programme of their host. */
@ApiTags('visitor')
@Controller('api/programme')
@OnHost('programme')
export class ProgrammeController {
  constructor(private readonly page: ProgrammePage) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Hours, choices and crisis lines of the programme of this host.' })
  @ApiResponse({ status: 200, description: '`PublicProgramme` of the contract.' })
  view(@CurrentProgramme() programme: string): Promise<PublicProgramme> {
    return this.page.view(programme);
  }
}
