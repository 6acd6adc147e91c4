import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContactCreation, ContactLog, ContactReading, ContactWriting } from '#contacts';
import type { ContactCounts, ContactPage, ContactVersion, ContactView } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { ContactFilterDto, CorrectContactDto, CreateContactDto, SaveContactDto } from './contacts.dto.js';

/** The contact log of the programme. */
@ApiTags('contacts')
@Controller('api/contacts')
@OnHost('console')
export class ContactsController {
  constructor(
    private readonly creation: ContactCreation,
    private readonly writing: ContactWriting,
    private readonly reading: ContactReading,
    private readonly log: ContactLog,
  ) {}

  @Requires('contact:read')
  @Get()
  @ApiOperation({ summary: 'A page of contacts, newest first; every filter named must hold.' })
  list(@CurrentStaff() staff: StaffActor, @Query() filter: ContactFilterDto): Promise<ContactPage> {
    return this.log.list(staff, filter);
  }

  @Requires('contact:read')
  @Get('counts')
  @ApiOperation({ summary: 'How many drafts wait for whoever asks.' })
  counts(@CurrentStaff() staff: StaffActor): Promise<ContactCounts> {
    return this.log.counts(staff);
  }

  @Requires('contact:write')
  @Post()
  @ApiOperation({ summary: 'Make a draft; the same key again gives the same contact.' })
  create(@CurrentStaff() staff: StaffActor, @Body() asked: CreateContactDto): Promise<ContactView> {
    return this.creation.create(staff, asked);
  }

  @Requires('contact:read')
  @Get(':id')
  @ApiOperation({ summary: 'One contact, with what is written about it.' })
  view(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<ContactView> {
    return this.reading.view(staff, id);
  }

  @Requires('contact:read')
  @Get(':id/versions')
  @ApiOperation({ summary: 'Every version since it was closed, newest first.' })
  versions(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContactVersion[]> {
    return this.reading.versions(staff, id);
  }

  @Requires('contact:write')
  @Put(':id')
  @ApiOperation({ summary: 'Save a draft; 409 `conflict` for an old revision or a closed contact.' })
  save(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() change: SaveContactDto,
  ): Promise<ContactView> {
    return this.writing.save(staff, id, change);
  }

  @Requires('contact:write')
  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Save and close a draft, once; 400 `invalid` with the first field still needed.' })
  close(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() change: SaveContactDto,
  ): Promise<ContactView> {
    return this.writing.close(staff, id, change);
  }

  @Requires('contact:write')
  @Post(':id/correct')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make a new version of a closed contact; 403 `forbidden` after the owner’s day.' })
  correct(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() change: CorrectContactDto,
  ): Promise<ContactView> {
    return this.writing.correct(staff, id, change);
  }
}
