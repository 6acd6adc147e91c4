import { Body, Controller, Get, Param, Post, Res, UseFilters } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { PartnerPage } from '#contract/referrals';
import { OnHost, Public } from '#platform/http';
import { PartnerDrawing } from './partner-drawing.service.js';
import { PartnerErrorFilter } from './partner-error.filter.js';
import { ConfirmForm, DeclineForm, OutcomeForm, PartnerForm } from './partner-pages.dto.js';
import { PartnerVisits } from './partner-visits.service.js';

/**
 * The page of a clinic, found by the link in its mail. Looking changes nothing, since programs open links by
 * themselves; what is sent is answered by showing the page anew, so that loading it again sends nothing twice.
 */
@ApiTags('partner')
@Controller()
@OnHost('appointment')
@UseFilters(PartnerErrorFilter)
export class PartnerPagesController {
  constructor(
    private readonly visits: PartnerVisits,
    private readonly drawing: PartnerDrawing,
  ) {}

  @Public()
  @Get('partner/:token')
  @ApiOperation({ summary: 'The page of a clinic about one appointment.' })
  async show(@Param('token') token: string, @Res() response: Response): Promise<void> {
    this.drawing.send(response, await this.visits.show(token), 'nl');
  }

  @Public()
  @Get('en/partner/:token')
  @ApiOperation({ summary: 'The same in English.' })
  async showInEnglish(@Param('token') token: string, @Res() response: Response): Promise<void> {
    this.drawing.send(response, await this.visits.show(token), 'en');
  }

  @Public()
  @Post('partner/confirm')
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOperation({ summary: 'Confirm the time that was shown.' })
  async confirm(@Body() form: ConfirmForm, @Res() response: Response): Promise<void> {
    this.answer(response, form, await this.visits.confirm(form.token, form.revision));
  }

  @Public()
  @Post('partner/decline')
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOperation({ summary: 'Decline it; without `sure` the page asks once more.' })
  async decline(@Body() form: DeclineForm, @Res() response: Response): Promise<void> {
    const { token, revision, sure } = form;
    this.answer(response, form, await this.visits.decline(token, revision, sure === 'yes'));
  }

  @Public()
  @Post('partner/outcome')
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOperation({ summary: 'Tell what came of it, in the place of what was shown.' })
  async outcome(@Body() form: OutcomeForm, @Res() response: Response): Promise<void> {
    this.answer(response, form, await this.visits.report(form));
  }

  @Public()
  @Post('partner/number')
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOperation({ summary: 'Show the number of a client whom the clinic calls.' })
  async number(@Body() form: PartnerForm, @Res() response: Response): Promise<void> {
    this.answer(response, form, await this.visits.number(form.token));
  }

  private answer(
    response: Response,
    { language, token }: { readonly language: 'nl' | 'en'; readonly token: string },
    page: PartnerPage | undefined,
  ): void {
    if (page) this.drawing.send(response, page, language);
    else response.redirect(303, language === 'en' ? `/en/partner/${token}` : `/partner/${token}`);
  }
}
