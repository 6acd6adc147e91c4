import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ProfileHistory, Providers as ProvidersAnswer, ProviderView } from '#contract/takedown';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { ChannelProfiles, ProviderPausing, Providers } from '#takedown';
import { AddProfileDto, CreateProviderDto } from './providers.dto.js';

/** Who can take something down, and how each wants to be told. */
@ApiTags('takedown')
@Controller('api/takedown/providers')
@OnHost('console')
export class ProvidersController {
  constructor(
    private readonly providers: Providers,
    private readonly profiles: ChannelProfiles,
    private readonly pausing: ProviderPausing,
  ) {}

  @Requires('provider:read')
  @Get()
  @ApiOperation({ summary: 'All of them by name, each with the profile that holds.' })
  list(@CurrentStaff() staff: StaffActor): Promise<ProvidersAnswer> {
    return this.providers.list(staff);
  }

  @Requires('provider:manage')
  @Post()
  @ApiOperation({
    summary: 'A new provider, not checked yet; 409 `conflict` for a code there is, `invalid` with the field.',
  })
  create(@CurrentStaff() staff: StaffActor, @Body() asked: CreateProviderDto): Promise<ProviderView> {
    return this.providers.create(staff, asked);
  }

  @Requires('provider:read')
  @Get(':id/profiles')
  @ApiOperation({ summary: 'Every version of its profile, the one that holds first, and what changed.' })
  history(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ProfileHistory> {
    return this.profiles.history(staff, id);
  }

  @Requires('provider:manage')
  @Post(':id/profiles')
  @ApiOperation({
    summary: 'A new version, which holds from now on; 409 `conflict` when there is a newer one.',
  })
  addProfile(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: AddProfileDto,
  ): Promise<ProviderView> {
    return this.profiles.add(staff, id, asked);
  }

  @Requires('provider:manage')
  @Post(':id/pause')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send it nothing more, at once.' })
  pause(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<ProviderView> {
    return this.pausing.pause(staff, id);
  }

  @Requires('provider:manage')
  @Post(':id/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send to it again.' })
  resume(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<ProviderView> {
    return this.pausing.resume(staff, id);
  }
}
