import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { GroupsView, GroupView, JoinedGroup, OfferedSeats, WaitingByRegion } from '#contract/referrals';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { Groups, SeatOffers } from '#referrals';
import { ContactEnrolments } from './contact-enrolments.service.js';
import { JoinGroupDto } from './groups.dto.js';

/** Peer support groups: their seats, and who waits for one. */
@ApiTags('referrals')
@Controller('api/referrals/groups')
@OnHost('console')
export class GroupsController {
  constructor(
    private readonly groups: Groups,
    private readonly enrolments: ContactEnrolments,
    private readonly offers: SeatOffers,
  ) {}

  @Requires('referral:read')
  @Get()
  @ApiOperation({ summary: 'All groups, with how many seats are taken and how many people wait.' })
  list(@CurrentStaff() staff: StaffActor): Promise<GroupsView> {
    return this.groups.list(staff);
  }

  @Requires('referral:read')
  @Get('waiting')
  @ApiOperation({ summary: 'How many people wait in each region.' })
  waiting(@CurrentStaff() staff: StaffActor): Promise<WaitingByRegion> {
    return this.groups.waitingByRegion(staff);
  }

  @Requires('referral:read')
  @Get(':id')
  @ApiOperation({ summary: 'A group with its meetings and everyone on its list.' })
  read(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<GroupView> {
    return this.groups.read(staff, id);
  }

  @Requires('referral:book')
  @Post(':id/enrolments')
  @ApiOperation({ summary: 'Put the caller of a contact on the list; their code is told once.' })
  join(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: JoinGroupDto,
  ): Promise<JoinedGroup> {
    return this.enrolments.join(staff, id, asked);
  }

  @Requires('referral:book')
  @Post(':id/offers')
  @HttpCode(200)
  @ApiOperation({ summary: 'Offer the seats that are free now to the next in line.' })
  offer(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<OfferedSeats> {
    return this.offers.offer(staff, id);
  }
}
