import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type AddProfile,
  capacities,
  type Capacity,
  channelKinds,
  type CreateProvider,
  noticeLanguages,
  type NoticeLanguage,
  type ProfileFields,
  providerKinds,
  type ProviderKind,
  type TakedownChannel,
} from '#contract/takedown';

const largest = 2_147_483_647;
const mostHours = 2000;
const mostSent = 10_000;
const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const hostName = /^(?!www\.)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
/** One line that shows something. */
const line = /^(?=.*\S)[^\p{Cc}\p{Cs}\u2028\u2029]{1,200}$/u;

export class ProfileDto implements ProfileFields {
  @IsIn(channelKinds)
  readonly kind: TakedownChannel;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly address?: string;

  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(hostName, { each: true })
  readonly replyDomains: readonly string[];

  @IsArray()
  @ArrayMaxSize(capacities.length)
  @ArrayUnique()
  @IsIn(capacities, { each: true })
  readonly capacities: readonly Capacity[];

  @IsArray()
  @ArrayMaxSize(noticeLanguages.length)
  @ArrayUnique()
  @IsIn(noticeLanguages, { each: true })
  readonly languages: readonly NoticeLanguage[];

  @IsInt()
  @Min(1)
  @Max(1000)
  readonly maximumUrls: number;

  @IsBoolean()
  readonly mayPublishNotice: boolean;

  @IsBoolean()
  readonly mayProbe: boolean;

  @IsInt()
  @Min(1)
  @Max(mostHours)
  readonly acknowledgedHours: number;

  @IsInt()
  @Min(1)
  @Max(mostHours)
  readonly decidedHours: number;

  @IsArray()
  @ArrayMaxSize(10)
  @Matches(line, { each: true })
  readonly escalation: readonly string[];

  @IsArray()
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  readonly sendingDays: readonly number[];

  @IsOptional()
  @Matches(wallTime)
  readonly sendingFrom?: string;

  @IsOptional()
  @Matches(wallTime)
  readonly sendingTo?: string;

  @IsInt()
  @Min(1)
  @Max(mostSent)
  readonly dailyCap: number;

  @IsInt()
  @Min(1)
  @Max(mostSent)
  readonly perMinute: number;
}

export class AddProfileDto implements AddProfile {
  @IsInt()
  @Min(0)
  @Max(largest - 1)
  readonly version: number;

  @IsDefined()
  @ValidateNested()
  @Type(() => ProfileDto)
  readonly profile: ProfileDto;

  @IsBoolean()
  readonly verified: boolean;
}

export class CreateProviderDto implements CreateProvider {
  @IsUUID()
  readonly id: string;

  @Matches(/^[a-z0-9_]{2,40}$/)
  readonly code: string;

  @Matches(line)
  @Length(1, 80)
  readonly name: string;

  @IsIn(providerKinds)
  readonly kind: ProviderKind;

  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @Matches(hostName, { each: true })
  readonly hosts: readonly string[];

  @IsDefined()
  @ValidateNested()
  @Type(() => ProfileDto)
  readonly profile: ProfileDto;
}
