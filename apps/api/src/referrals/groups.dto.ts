import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import {
  enrolmentSteps,
  groupCallerRoles,
  type ChangeGroup,
  type CreateGroup,
  type EnrolmentStep,
  type FindEnrolment,
  type GroupCallerRole,
  type JoinGroup,
  type PlanSessions,
  type TakeStep,
} from '#contract/referrals';

const largest = 2_147_483_647;
const mostSeats = 200;
const twoWeeks = 336;

export class CreateGroupDto implements CreateGroup {
  @IsUUID()
  readonly serviceId: string;

  @IsString()
  @Length(1, 80)
  readonly region: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(groupCallerRoles.length)
  @ArrayUnique()
  @IsIn(groupCallerRoles, { each: true })
  readonly callerRoles: GroupCallerRole[];

  @IsInt()
  @Min(0)
  @Max(mostSeats)
  readonly capacity: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(twoWeeks)
  readonly offerHours?: number;
}

export class ChangeGroupDto implements ChangeGroup {
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly revision: number;

  @IsOptional()
  @IsString()
  @Length(1, 80)
  readonly region?: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostSeats)
  readonly capacity?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(twoWeeks)
  readonly offerHours?: number;

  @IsOptional()
  @IsBoolean()
  readonly closed?: boolean;
}

export class PlanSessionsDto implements PlanSessions {
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly date: string;

  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  readonly time: string;

  @Type(() => Number)
  @IsInt()
  @Min(15)
  @Max(480)
  readonly minutes: number;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(52)
  readonly weeks: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(12)
  readonly everyWeeks?: number;
}

export class JoinGroupDto implements JoinGroup {
  @IsUUID()
  readonly contactId: string;

  @IsIn(groupCallerRoles)
  readonly callerRole: GroupCallerRole;

  @IsOptional()
  @IsBoolean()
  readonly urgent?: boolean;
}

export class FindEnrolmentDto implements FindEnrolment {
  @IsString()
  @Length(1, 40)
  readonly code: string;
}

export class TakeStepDto implements TakeStep {
  @IsIn(enrolmentSteps)
  readonly step: EnrolmentStep;

  @IsInt()
  @Min(1)
  @Max(largest)
  readonly revision: number;
}
