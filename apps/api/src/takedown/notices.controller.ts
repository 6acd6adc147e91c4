import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AddedTargets, NoticeBoard, NoticeHandoff, NoticeView } from '#contract/takedown';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { NoticeActs, NoticeBoards, NoticeLookup, NoticeWriting } from '#takedown';
import { ContactNotices } from './contact-notices.service.js';
import { DoNoticeActDto } from './notice-acts.dto.js';
import {
  AddTargetsDto,
  CreateNoticeDto,
  NoticeFilterDto,
  ReadRevisionDto,
  SaveNoticeDto,
} from './notices.dto.js';

/** Notices to providers, from the first draft until they are closed. */
@ApiTags('takedown')
@Controller('api/takedown/notices')
@OnHost('console')
export class NoticesController {
  constructor(
    private readonly boards: NoticeBoards,
    private readonly creation: ContactNotices,
    private readonly writing: NoticeWriting,
    private readonly lookup: NoticeLookup,
    private readonly acts: NoticeActs,
  ) {}

  @Requires('takedown:read')
  @Get()
  @ApiOperation({ summary: 'The board: notices under way, without an address or a word of them.' })
  list(@CurrentStaff() staff: StaffActor, @Query() filter: NoticeFilterDto): Promise<NoticeBoard> {
    return this.boards.list(staff, filter);
  }

  @Requires('takedown:write')
  @Post()
  @ApiOperation({ summary: 'Begin a notice; the same key again gives the same one.' })
  create(@CurrentStaff() staff: StaffActor, @Body() asked: CreateNoticeDto): Promise<NoticeView> {
    return this.creation.create(staff, asked);
  }

  @Requires('takedown:read')
  @Get(':id')
  @ApiOperation({ summary: 'A notice, whole; its addresses cannot be followed.' })
  read(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<NoticeView> {
    return this.lookup.read(staff, id);
  }

  @Requires('takedown:write')
  @Put(':id')
  @ApiOperation({ summary: 'Save a draft of one’s own; 409 `conflict` when it changed since it was read.' })
  save(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: SaveNoticeDto,
  ): Promise<NoticeView> {
    return this.writing.save(staff, id, asked);
  }

  @Requires('takedown:write')
  @Post(':id/targets')
  @HttpCode(200)
  @ApiOperation({ summary: 'Add addresses; those about which a request is open are told and left out.' })
  addTargets(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: AddTargetsDto,
  ): Promise<AddedTargets> {
    return this.writing.addTargets(staff, id, asked);
  }

  @Requires('takedown:write')
  @Delete(':id/targets/:targetId')
  @ApiOperation({ summary: 'Take an address out of a draft of one’s own.' })
  removeTarget(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('targetId', ParseUUIDPipe) targetId: string,
    @Query() { revision }: ReadRevisionDto,
  ): Promise<NoticeView> {
    return this.writing.removeTarget(staff, id, { targetId, revision });
  }

  @Requires('takedown:write')
  @Post(':id/acts')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Do something with it, such as submit or approve; its `acts` say what can be done.',
  })
  act(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: DoNoticeActDto,
  ): Promise<NoticeView> {
    return this.acts.do(staff, id, asked);
  }

  @Requires('takedown:send')
  @Get(':id/handoff')
  @ApiOperation({ summary: 'What a person copies into the form of its provider; each look is recorded.' })
  handoff(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<NoticeHandoff> {
    return this.lookup.handoff(staff, id);
  }
}
