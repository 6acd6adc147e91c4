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
import type {
  AvailabilityPreview,
  ClosureView,
  HolidaysView,
  HostAvailability,
  SavedClosure,
  SavedRule,
  Standing,
} from '#contract/referrals';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { Availability, Closures, HolidayList } from '#referrals';
import { AvailabilityRuleDto, ClosureDto, PreviewDto } from './availability.dto.js';

/** When hosts offer time, for those who keep the directory. */
@ApiTags('directory')
@Controller('api/directory')
@OnHost('console')
export class AvailabilityController {
  constructor(
    private readonly availability: Availability,
    private readonly closures: Closures,
    private readonly holidays: HolidayList,
  ) {}

  @Requires('directory:manage')
  @Get('hosts/:id/availability')
  @ApiOperation({ summary: 'Rules of a host, and the days on which they are not there.' })
  of(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<HostAvailability> {
    return this.availability.of(staff, id);
  }

  @Requires('directory:manage')
  @Get('hosts/:id/preview')
  @ApiOperation({
    summary: 'What a rule would come to, holidays, closures and clock changes told; nothing is stored.',
  })
  preview(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: PreviewDto,
  ): Promise<AvailabilityPreview> {
    return this.availability.preview(staff, id, asked);
  }

  @Requires('directory:manage')
  @Post('hosts/:id/rules')
  @ApiOperation({ summary: 'A new rule, whose times are worked out at once; 400 `invalid` with the field.' })
  add(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: AvailabilityRuleDto,
  ): Promise<SavedRule> {
    return this.availability.add(staff, id, asked);
  }

  @Requires('directory:manage')
  @Put('rules/:id')
  @ApiOperation({ summary: 'Another rule in its place; what is booked stays.' })
  change(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: AvailabilityRuleDto,
  ): Promise<SavedRule> {
    return this.availability.change(staff, id, asked);
  }

  @Requires('directory:manage')
  @Delete('rules/:id')
  @ApiOperation({ summary: 'End a rule; what is booked stays, and it is told how many that are.' })
  end(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<Standing> {
    return this.availability.end(staff, id);
  }

  @Requires('directory:manage')
  @Get('holidays')
  @ApiOperation({ summary: 'Public holidays of the coming year, on which no rule gives a time.' })
  listHolidays(): HolidaysView {
    return this.holidays.coming();
  }

  @Requires('directory:manage')
  @Get('closures')
  @ApiOperation({ summary: 'Days without a host, or without anybody, that are not over.' })
  listClosures(@CurrentStaff() staff: StaffActor): Promise<readonly ClosureView[]> {
    return this.closures.list(staff);
  }

  @Requires('directory:manage')
  @Post('closures')
  @ApiOperation({ summary: 'Close days of one host, or of all; what is booked stays.' })
  close(@CurrentStaff() staff: StaffActor, @Body() asked: ClosureDto): Promise<SavedClosure> {
    return this.closures.add(staff, asked);
  }

  @Requires('directory:manage')
  @Delete('closures/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open those days again.' })
  reopen(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.closures.remove(staff, id);
  }
}
