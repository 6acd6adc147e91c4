import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Forms } from '#contacts';
import type { ContactForm, FormVersions } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { NewFormVersionDto } from './forms.dto.js';

/** What the programme asks about a contact, for those who decide it. */
@ApiTags('forms')
@Controller('api/forms')
@OnHost('console')
export class FormsController {
  constructor(private readonly forms: Forms) {}

  @Requires('form:edit')
  @Get()
  @ApiOperation({ summary: 'The form in use, and who made which version when, newest first.' })
  versions(@CurrentStaff() staff: StaffActor): Promise<FormVersions> {
    return this.forms.versions(staff);
  }

  @Requires('form:edit')
  @Get(':version')
  @ApiOperation({ summary: 'One version; 404 `not_found` where there is none of that name.' })
  version(@CurrentStaff() staff: StaffActor, @Param('version') version: string): Promise<ContactForm> {
    return this.forms.version(staff, version);
  }

  @Requires('form:edit')
  @Post()
  @ApiOperation({
    summary: 'A new version; 409 `conflict` when somebody made one first, 400 `invalid` with the place.',
  })
  save(@CurrentStaff() staff: StaffActor, @Body() asked: NewFormVersionDto): Promise<FormVersions> {
    return this.forms.save(staff, asked);
  }
}
