import { Controller, Get } from '@nestjs/common';
import type { PublicProgramme } from '#contract';
import { CurrentProgramme, OnHost, Public } from '#platform/http';
import { ProgrammePage } from './programme-page.service.js';

/** What visitors may know of the programme of their host. */
@OnHost('programme')
@Controller('api/programme')
export class ProgrammeController {
  constructor(private readonly page: ProgrammePage) {}

  @Get()
  @Public()
  view(@CurrentProgramme() programme: string): Promise<PublicProgramme> {
    return this.page.view(programme);
  }
}
