import {
  appointmentDirections,
  appointmentEndings,
  type AppointmentDirection,
  type AppointmentEnding,
  type ChangeAppointment,
  type EndAppointment,
  type HoldAppointment,
  type MoveAppointment,
  type ServiceFilter,
  type SlotFilter,
  type WeekFilter,
} from '#contract/referrals';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

const largest = 2_147_483_647;
const code = /^[a-z0-9_+-]{1,40}$/;
const localDate = /^\d{4}-\d{2}-\d{2}$/;

export class ServiceFilterDto implements ServiceFilter {
  @IsOptional()
  @Matches(code)
  readonly callerRole?: string;

  @IsOptional()
  @Matches(localDate)
  readonly date?: string;
}

export class SlotFilterDto implements SlotFilter {
  @IsOptional()
  @Matches(localDate)
  readonly from?: string;

  @IsOptional()
  @Matches(localDate)
  readonly to?: string;

  @IsOptional()
  @IsUUID()
  readonly hostId?: string;

  @IsOptional()
  @Matches(code)
  readonly callerRole?: string;
}

export class WeekFilterDto implements WeekFilter {
  @Matches(localDate)
  readonly week: string;

  @IsOptional()
  @IsUUID()
  readonly hostId?: string;
}

export class HoldAppointmentDto implements HoldAppointment {
  @IsUUID()
  readonly key: string;

  @IsUUID()
  readonly contactId: string;

  @IsUUID()
  readonly slotId: string;

  @IsOptional()
  @IsIn(appointmentDirections)
  readonly direction?: AppointmentDirection;
}

export class ChangeAppointmentDto implements ChangeAppointment {
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly revision: number;
}

export class MoveAppointmentDto extends ChangeAppointmentDto implements MoveAppointment {
  @IsUUID()
  readonly slotId: string;
}

export class EndAppointmentDto extends ChangeAppointmentDto implements EndAppointment {
  @IsIn(appointmentEndings)
  readonly ending: AppointmentEnding;
}
