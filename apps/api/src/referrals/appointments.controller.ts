import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AppointmentView, AppointmentWeek, ContactAppointments } from '#contract/referrals';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';
import { AppointmentCalendar, Booking, Rebooking } from '#referrals';
import {
  ChangeAppointmentDto,
  EndAppointmentDto,
  HoldAppointmentDto,
  MoveAppointmentDto,
  WeekFilterDto,
} from './appointments.dto.js';
import { ContactReferrals } from './contact-referrals.service.js';

/** Appointments with partners. */
@ApiTags('referrals')
@Controller('api')
@OnHost('console')
export class AppointmentsController {
  constructor(
    private readonly contacts: ContactReferrals,
    private readonly calendar: AppointmentCalendar,
    private readonly booking: Booking,
    private readonly rebooking: Rebooking,
  ) {}

  @Requires('referral:read')
  @Get('referrals/appointments')
  @ApiOperation({ summary: 'The appointments of a week.' })
  week(@CurrentStaff() staff: StaffActor, @Query() filter: WeekFilterDto): Promise<AppointmentWeek> {
    return this.calendar.week(staff, filter);
  }

  @Requires('referral:read')
  @Get('contacts/:id/appointments')
  @ApiOperation({ summary: 'Every appointment of a contact, newest first.' })
  ofContact(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContactAppointments> {
    return this.contacts.appointments(staff, id);
  }

  @Requires('referral:book')
  @Post('referrals/appointments')
  @ApiOperation({ summary: 'Hold a time for ten minutes; the same key again is the same appointment.' })
  hold(@CurrentStaff() staff: StaffActor, @Body() asked: HoldAppointmentDto): Promise<AppointmentView> {
    return this.contacts.hold(staff, asked);
  }

  @Requires('referral:read')
  @Get('referrals/appointments/:id')
  @ApiOperation({ summary: 'One appointment.' })
  read(@CurrentStaff() staff: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<AppointmentView> {
    return this.calendar.read(staff, id);
  }

  @Requires('referral:book')
  @Post('referrals/appointments/:id/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Book what the one who asks holds; 409 `conflict` when the hold has ended.' })
  confirm(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AppointmentView> {
    return this.booking.confirm(staff, id);
  }

  @Requires('referral:book')
  @Post('referrals/appointments/:id/move')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give it another time of its service; 409 `slot_taken` leaves all as it was.' })
  move(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: MoveAppointmentDto,
  ): Promise<AppointmentView> {
    return this.rebooking.move(staff, id, asked);
  }

  @Requires('referral:book')
  @Post('referrals/appointments/:id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give the time back; 409 `conflict` for an old revision.' })
  cancel(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: ChangeAppointmentDto,
  ): Promise<AppointmentView> {
    return this.rebooking.cancel(staff, id, asked);
  }

  @Requires('referral:book')
  @Post('referrals/appointments/:id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that it took place, or that nobody came.' })
  end(
    @CurrentStaff() staff: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: EndAppointmentDto,
  ): Promise<AppointmentView> {
    return this.rebooking.end(staff, id, asked);
  }
}
