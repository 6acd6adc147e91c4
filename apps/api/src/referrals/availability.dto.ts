import type { AvailabilityRuleFields, ClosureFields, PreviewAvailability } from '#contract/referrals';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

const localDate = /^20\d{2}-\d{2}-\d{2}$/;
const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const line = /^(?=.*\S)[^\p{Cc}\p{Cs}\u2028\u2029]{1,120}$/u;

export class AvailabilityRuleDto implements AvailabilityRuleFields {
  /** Whether it is a rule is decided by the context. */
  @IsString()
  @MaxLength(120)
  readonly rrule: string;

  @Matches(wallTime)
  readonly startAt: string;

  @Type(() => Number)
  @IsInt()
  @Min(5)
  @Max(480)
  readonly minutes: number;

  @Matches(localDate)
  readonly validFrom: string;

  @IsOptional()
  @Matches(localDate)
  readonly validTo?: string;
}

export class PreviewDto extends AvailabilityRuleDto implements PreviewAvailability {
  @IsOptional()
  @Matches(localDate)
  readonly from?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(26)
  readonly weeks?: number;
}

export class ClosureDto implements ClosureFields {
  @IsOptional()
  @IsUUID()
  readonly hostId?: string;

  @Matches(localDate)
  readonly from: string;

  @Matches(localDate)
  readonly to: string;

  @Matches(line)
  readonly reason: string;
}
