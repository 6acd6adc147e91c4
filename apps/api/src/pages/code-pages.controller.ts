import { Body, Controller, HttpCode, Post, Res, UseFilters } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { FormPage } from '#contract';
import { CurrentProgramme, OnHost, Public } from '#platform/http';
import { ConfirmCodeForm, OpenCodeForm, ReplyForm, TokenForm } from './code-pages.dto.js';
import { PageErrorFilter } from './page-error.filter.js';
import { Pages } from './pages.service.js';
import { Returning } from './returning.service.js';

/** The forms of return codes; each answer is a page that works without JavaScript. */
@ApiTags('visitor')
@ApiConsumes('application/x-www-form-urlencoded')
@Controller('code')
@OnHost('programme')
@UseFilters(PageErrorFilter)
export class CodePagesController {
  constructor(
    private readonly returning: Returning,
    private readonly pages: Pages,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Find a conversation or report by its return code.' })
  async open(
    @CurrentProgramme() programme: string,
    @Body() form: OpenCodeForm,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(programme, await this.returning.open(programme, form), form, response);
  }

  @Public()
  @Post('new')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new return code for what the token opens.' })
  async offer(
    @CurrentProgramme() programme: string,
    @Body() form: TokenForm,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(programme, await this.returning.offer(programme, form.token), form, response);
  }

  @Public()
  @Post('confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Type the return code back, so that it counts.' })
  async confirm(
    @CurrentProgramme() programme: string,
    @Body() form: ConfirmCodeForm,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(programme, await this.returning.confirm(programme, form), form, response);
  }

  @Public()
  @Post('resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Go on with the conversation the token opens: one that had ended waits again.' })
  async resume(
    @CurrentProgramme() programme: string,
    @Body() form: TokenForm,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(programme, await this.returning.resume(programme, form.token), form, response);
  }

  @Public()
  @Post('reply')
  @HttpCode(200)
  @ApiOperation({ summary: 'Add to a report that was found by its code.' })
  async reply(
    @CurrentProgramme() programme: string,
    @Body() form: ReplyForm,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(programme, await this.returning.reply(programme, form), form, response);
  }

  private answer(
    programme: string,
    page: FormPage,
    { language }: { readonly language: 'nl' | 'en' },
    response: Response,
  ): Promise<void> {
    return this.pages.form(response, { programme, language, page });
  }
}
