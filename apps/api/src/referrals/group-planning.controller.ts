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
import type { GroupSession, GroupsView, GroupSummary, PlannedSession } from '#contract/referrals';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { GroupMeetings, GroupPlanning, Groups } from '#referrals';
import { ChangeGroupDto, CreateGroupDto, PlanSessionsDto } from './groups.dto.js';

/** Groups as administrators plan them; who is in them stays with those who talk. */
@ApiTags('referrals')
@Controller('api/directory/groups')
@OnHost('console')
export class GroupPlanningController {
  constructor(
    private readonly planning: GroupPlanning,
    private readonly groups: Groups,
    private readonly meetings: GroupMeetings,
  ) {}

  @Requires('directory:manage')
  @Get()
  @ApiOperation({ summary: 'All groups, with how many seats are taken and how many people wait.' })
  list(@CurrentStaff() staff: StaffActor): Promise<GroupsView> {
    return this.groups.list(staff);
  }

  @Requires('directory:manage')
  @Get('preview')
  @ApiOperation({ summary: 'The meetings that planning would give; nothing is stored.' })
  preview(@Query() asked: PlanSessionsDto): readonly PlannedSession[] {
    return this.meetings.preview(asked);
  }

  @Requires('directory:manage')
  @Get(':id/sessions')
  @ApiOperation({ summary: 'All meetings of a group.' })
  sessions(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<readonly GroupSession[]> {
    return this.meetings.list(staff, id);
  }

  @Requires('directory:manage')
  @Post()
  @ApiOperation({ summary: 'A new group of a service.' })
  create(@CurrentStaff() staff: StaffActor, @Body() asked: CreateGroupDto): Promise<GroupSummary> {
    return this.planning.create(staff, asked);
  }

  @Requires('directory:manage')
  @Put(':id')
  @ApiOperation({ summary: 'Change a group; 409 `seats_taken` for fewer seats than are taken.' })
  save(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: ChangeGroupDto,
  ): Promise<GroupSummary> {
    return this.planning.save(staff, id, asked);
  }

  @Requires('directory:manage')
  @Post(':id/sessions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Plan meetings at one time on the wall; gives all of the group.' })
  plan(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: PlanSessionsDto,
  ): Promise<readonly GroupSession[]> {
    return this.meetings.plan(staff, id, asked);
  }

  @Requires('directory:manage')
  @Delete(':id/sessions/:sessionId')
  @ApiOperation({ summary: 'Take a meeting back that has not begun; gives those that stay.' })
  unplan(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<readonly GroupSession[]> {
    return this.meetings.unplan(staff, id, sessionId);
  }
}
