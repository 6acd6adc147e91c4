import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Logger, Post, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ContactExport, ContactSearch } from '#contacts';
import type { ContactPage } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { ExportContactsDto, SearchContactsDto } from './finding.dto.js';

/** Finding contacts by what is written, and giving them out. By POST, since words and reasons stand in no address. */
@ApiTags('contacts')
@Controller('api/contacts')
@OnHost('console')
export class FindingController {
  private readonly logger = new Logger('http');

  constructor(
    private readonly finding: ContactSearch,
    private readonly giving: ContactExport,
  ) {}

  @Requires('contact:read')
  @Post('search')
  @HttpCode(200)
  @ApiOperation({
    summary: 'A page of contacts in which every word stands; every filter named must hold too.',
  })
  search(@CurrentStaff() staff: StaffActor, @Body() asked: SearchContactsDto): Promise<ContactPage> {
    return this.finding.search(staff, asked);
  }

  @Requires('contact:read')
  @Post('export')
  @HttpCode(200)
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'Everything the filter shows as CSV: codes and dates, times to the hour.' })
  async export(@CurrentStaff() staff: StaffActor, @Body() asked: ExportContactsDto): Promise<StreamableFile> {
    const lines = await this.giving.lines(staff, asked);
    return new StreamableFile(Readable.from(lines, { objectMode: false, encoding: 'utf8' }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="contacts-${staff.programme}.csv"`,
    }).setErrorLogger((error) => this.logger.error(`an export broke off: ${error.name}`));
  }
}
