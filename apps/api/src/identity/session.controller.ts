import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { SessionView, TotpEnrolment } from '#contract';
import { Enrolments, SecondFactor, SessionAccess, SignIn, tokenIn } from '#identity';
import { CurrentSession, ForSession, OnHost, Public, type SessionActor } from '#platform/http';
import { EnrolDto, ProgrammeChoiceDto, SignInDto, TotpCodeDto } from './session.dto.js';
import { giveCookie, takeCookie } from './session-cookie.js';

/** Signing in and out: password, second factor, programme. */
@ApiTags('session')
@Controller('api')
@OnHost('console')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly secondFactor: SecondFactor,
    private readonly enrolments: Enrolments,
    private readonly access: SessionAccess,
  ) {}

  @Public()
  @Get('session')
  @ApiOperation({ summary: 'The session of the cookie; 401 `signed_out` without one.' })
  view(@Req() { headers }: Request): Promise<SessionView> {
    return this.access.view(tokenIn(headers.cookie));
  }

  @Public()
  @Post('session')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Sign in with login and password; 403 `forbidden` when they do not fit, 429 `too_many` when the account is slowed.',
  })
  async open(
    @Body() credentials: SignInDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.proceed(await this.signIn.withPassword(credentials), response);
  }

  @ForSession('totp', 'enrol_totp', 'choose_programme', 'signed_in')
  @Delete('session')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out; sockets of the session close.' })
  async close(
    @CurrentSession() { sessionId }: SessionActor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signIn.out(sessionId);
    takeCookie(response);
  }

  @ForSession('totp')
  @Post('session/totp')
  @HttpCode(200)
  @ApiOperation({ summary: 'The code of the authenticator; good once.' })
  async totp(
    @CurrentSession() session: SessionActor,
    @Body() { code }: TotpCodeDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.proceed(await this.secondFactor.check(session, code), response);
  }

  @ForSession('enrol_totp')
  @Post('session/totp-enrolment')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new secret for an authenticator, shown once.' })
  enrol(@CurrentSession() session: SessionActor): Promise<TotpEnrolment> {
    return this.secondFactor.enrol(session);
  }

  @ForSession('enrol_totp')
  @Put('session/totp-enrolment')
  @ApiOperation({ summary: 'The first code of the new authenticator.' })
  async confirm(
    @CurrentSession() session: SessionActor,
    @Body() { code }: TotpCodeDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.proceed(await this.secondFactor.confirm(session, code), response);
  }

  @ForSession('choose_programme', 'signed_in')
  @Post('session/programme')
  @HttpCode(200)
  @ApiOperation({ summary: 'Enter a programme, or change to another; 403 `forbidden` without a role there.' })
  async enter(
    @CurrentSession() session: SessionActor,
    @Body() { code }: ProgrammeChoiceDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.proceed(await this.signIn.enter(session, code), response);
  }

  @Public()
  @Post('enrolment')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Set the password with a one-time link; 404 `not_found` when it was used or is too old.',
  })
  async redeem(
    @Body() enrolment: EnrolDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.proceed(await this.enrolments.redeem(enrolment), response);
  }

  private proceed(token: string, response: Response): Promise<SessionView> {
    giveCookie(response, token);
    return this.access.view(token);
  }
}
