import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MailAnswers, MailReading, MailSummaries, mailTemplates } from '#contacts';
import type { MailCounts, MailPage, MailTemplate, MailThreadView } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { AnswerMailDto, MailFilterDto, ResolveMailDto, SaveMailDraftDto } from './mail.dto.js';

/** E-mail with people who wrote to the programme. */
@ApiTags('mail')
@Controller('api/mail')
@OnHost('console')
export class MailController {
  constructor(
    private readonly summaries: MailSummaries,
    private readonly reading: MailReading,
    private readonly answers: MailAnswers,
  ) {}

  @Requires('mail:read')
  @Get()
  @ApiOperation({ summary: 'A page of threads, and how the mailbox is doing.' })
  list(@CurrentStaff() staff: StaffActor, @Query() filter: MailFilterDto): Promise<MailPage> {
    return this.summaries.list(staff, filter);
  }

  @Requires('mail:read')
  @Get('counts')
  @ApiOperation({ summary: 'How many threads wait for an answer of whoever asks.' })
  counts(@CurrentStaff() staff: StaffActor): Promise<MailCounts> {
    return this.summaries.counts(staff);
  }

  @Requires('mail:read')
  @Get('templates')
  @ApiOperation({ summary: 'The texts with which an answer may begin.' })
  templates(@CurrentStaff() { programme }: StaffActor): readonly MailTemplate[] {
    return mailTemplates(programme);
  }

  @Requires('mail:read')
  @Get(':id')
  @ApiOperation({ summary: 'One thread with all its messages.' })
  view(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<MailThreadView> {
    return this.reading.view(staff, id);
  }

  @Requires('mail:answer')
  @Post(':id/take')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make a thread one’s own; 409 `conflict` when somebody has it.' })
  take(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<MailThreadView> {
    return this.answers.take(staff, id);
  }

  @Requires('mail:answer')
  @Post(':id/return')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Give a thread back, so that it is nobody’s; 409 `conflict` when it is not one’s own.',
  })
  giveBack(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MailThreadView> {
    return this.answers.giveBack(staff, id);
  }

  @Requires('mail:answer')
  @Put(':id/draft')
  @ApiOperation({ summary: 'Keep what was written of an answer; takes a thread that is nobody’s.' })
  saveDraft(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() draft: SaveMailDraftDto,
  ): Promise<MailThreadView> {
    return this.answers.saveDraft(staff, id, draft);
  }

  @Requires('mail:answer')
  @Post(':id/answers')
  @ApiOperation({ summary: 'Send an answer; the same key again is the same answer, and is sent once.' })
  answer(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() answer: AnswerMailDto,
  ): Promise<MailThreadView> {
    return this.answers.answer(staff, id, answer);
  }

  @Requires('mail:answer')
  @Post(':id/messages/:messageId/resolve')
  @HttpCode(200)
  @ApiOperation({ summary: 'Decide about an answer that failed, came back, or of which nobody knows.' })
  resolve(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
    @Body() { outcome }: ResolveMailDto,
  ): Promise<MailThreadView> {
    return this.answers.resolve(staff, id, { messageId, outcome });
  }
}
