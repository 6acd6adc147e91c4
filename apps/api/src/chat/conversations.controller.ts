import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { VisitorConversations } from '#chat';
import type { StartedConversation } from '#contract';
import { CurrentProgramme, OnHost, Public } from '#platform/http';
import { Reception } from './reception.service.js';
import { StartConversationDto } from './start-conversation.dto.js';

/** How a visitor enters the queue, and how their page lets go when it is closed in a hurry. */
@ApiTags('visitor')
@Controller('api/conversations')
@OnHost('programme')
export class ConversationsController {
  constructor(
    private readonly reception: Reception,
    private readonly conversations: VisitorConversations,
  ) {}

  @Public()
  @Post()
  @ApiOperation({ summary: 'Join the queue, or be told where else to find help.' })
  @ApiResponse({
    status: 201,
    description: '`{kind: "started", conversationId, token}` or `{kind: "handover", to}`.',
  })
  @ApiResponse({ status: 409, description: '`closed`: outside opening hours.' })
  start(
    @CurrentProgramme() programme: string,
    @Body() asked: StartConversationDto,
  ): Promise<StartedConversation> {
    return this.reception.receive(programme, asked);
  }

  /** Sent by `navigator.sendBeacon`, which cannot wait for an answer: it is the same whatever happens. */
  @Public()
  @Post('leave')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @ApiConsumes('text/plain')
  @ApiOperation({
    summary: 'End the conversation of the token in the body: the visitor left with *Snel weg*.',
  })
  async leave(@CurrentProgramme() programme: string, @Req() request: Request): Promise<void> {
    if (typeof request.body !== 'string') return;
    await this.conversations.leave(programme, request.body);
  }
}
