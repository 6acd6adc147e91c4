import { Body, Controller, HttpCode, Post, Res, UseFilters } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { OnHost, Public } from '#platform/http';
import { AppointmentHost } from '../pages/appointment-host.service.js';
import { PageErrorFilter } from '../pages/page-error.filter.js';
import {
  CancelOwnForm,
  MoveOwnForm,
  OpenOwnForm,
  OwnSeatForm,
  OwnTimesForm,
  PassForm,
} from './appointment-page.dto.js';
import { OwnEntry } from './own-entry.service.js';
import { OwnPages } from './own-pages.service.js';

const fileNames = { nl: 'afspraak.ics', en: 'appointment.ics' };

/** The forms of whoever has the code of an appointment or a seat; each answer is a page that works without JavaScript. */
@ApiTags('client')
@ApiConsumes('application/x-www-form-urlencoded')
@Controller('appointment')
@OnHost('appointment')
@UseFilters(PageErrorFilter)
export class AppointmentPageController {
  constructor(
    private readonly entry: OwnEntry,
    private readonly own: OwnPages,
    private readonly host: AppointmentHost,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Find an appointment or a seat by its code.' })
  async open(@Body() form: OpenOwnForm, @Res() response: Response): Promise<void> {
    this.host.send(response, form.language, await this.entry.open(form));
  }

  @Public()
  @Post('show')
  @HttpCode(200)
  @ApiOperation({ summary: 'The page of what the pass names, once more.' })
  async show(@Body() form: PassForm, @Res() response: Response): Promise<void> {
    this.host.send(response, form.language, await this.own.show(form.pass));
  }

  @Public()
  @Post('times')
  @HttpCode(200)
  @ApiOperation({ summary: 'Free times to have instead.' })
  async times(@Body() form: OwnTimesForm, @Res() response: Response): Promise<void> {
    this.host.send(response, form.language, await this.own.times(form.pass, form.from));
  }

  @Public()
  @Post('move')
  @HttpCode(200)
  @ApiOperation({ summary: 'Have another time.' })
  async move(@Body() form: MoveOwnForm, @Res() response: Response): Promise<void> {
    this.host.send(response, form.language, await this.own.move(form, form.slot));
  }

  @Public()
  @Post('cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give the appointment up; asks once more without `sure`.' })
  async cancel(@Body() form: CancelOwnForm, @Res() response: Response): Promise<void> {
    this.host.send(response, form.language, await this.own.cancel(form, form.sure === 'yes'));
  }

  @Public()
  @Post('file')
  @HttpCode(200)
  @ApiOperation({ summary: 'The file for a calendar, which reminds without an address.' })
  async file(@Body() { language, pass }: PassForm, @Res() response: Response): Promise<void> {
    const made = await this.own.file(pass, language);
    if (!('file' in made)) return this.host.send(response, language, made);
    response.setHeader('content-disposition', `attachment; filename="${fileNames[language]}"`);
    response.setHeader('content-type', 'text/calendar; charset=utf-8');
    response.send(made.file);
  }

  @Public()
  @Post('seat')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a seat, let it go or leave; asks once more before leaving without `sure`.' })
  async seat(@Body() form: OwnSeatForm, @Res() response: Response): Promise<void> {
    this.host.send(response, form.language, await this.own.step(form.pass, form.step, form.sure === 'yes'));
  }
}
