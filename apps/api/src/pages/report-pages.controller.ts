import { Body, Controller, HttpCode, Post, Res, UseFilters } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentProgramme, OnHost, Public } from '#platform/http';
import { PageErrorFilter } from './page-error.filter.js';
import { Pages } from './pages.service.js';
import { Reporting } from './reporting.service.js';

/** The report form; each answer is a page that works without JavaScript. */
@ApiTags('visitor')
@ApiConsumes('application/x-www-form-urlencoded')
@Controller('form')
@OnHost('programme')
@UseFilters(PageErrorFilter)
export class ReportPagesController {
  constructor(
    private readonly reporting: Reporting,
    private readonly pages: Pages,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'A step of the report form, or the whole report when `go` is `send`.' })
  async step(
    @CurrentProgramme() programme: string,
    @Body() body: Record<string, unknown> | string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    // A request without a form, or with something else, is a form without answers.
    const sent = typeof body === 'object' ? body : {};
    const language = sent['language'] === 'en' ? 'en' : 'nl';
    const page = await this.reporting.step(programme, sent);
    await this.pages.form(response, { programme, language, page });
  }
}
