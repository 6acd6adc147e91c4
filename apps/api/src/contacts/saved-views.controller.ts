import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SavedViews } from '#contacts';
import type { SavedView } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { SaveViewDto } from './finding.dto.js';

/** Views of the contact log; everyone has their own. */
@ApiTags('contacts')
@Controller('api/saved-views')
@OnHost('console')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Requires('contact:read')
  @Get()
  @ApiOperation({ summary: 'The views of whoever asks, oldest first.' })
  list(@CurrentStaff() staff: StaffActor): Promise<SavedView[]> {
    return this.views.list(staff);
  }

  @Requires('contact:read')
  @Put(':id')
  @ApiOperation({ summary: 'Make the view of this id, or change it; 409 `conflict` for one too many.' })
  save(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() view: SaveViewDto,
  ): Promise<SavedView> {
    return this.views.save(staff, id, view);
  }

  @Requires('contact:read')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove it, if there is one.' })
  remove(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.views.remove(staff, id);
  }
}
