import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type AddTargets,
  type AgeClass,
  ageClasses,
  type Authorisation,
  capacities,
  type Capacity,
  type CreateNotice,
  type NoticeFilter,
  type NoticeLanguage,
  noticeLanguages,
  type ReopenTarget,
  type SaveNotice,
  type TakedownBasis,
  takedownBases,
  type TargetFields,
  type TargetKind,
  targetKinds,
} from '#contract/takedown';

const largest = 2_147_483_647;
const mostTargets = 50;
const longestAddress = 2_048;
const longestExplanation = 8_000;

export class CreateNoticeDto implements CreateNotice {
  @IsUUID()
  readonly key: string;

  @IsUUID()
  readonly providerId: string;

  @IsOptional()
  @IsUUID()
  readonly contactId?: string;

  @IsOptional()
  @IsIn(takedownBases)
  readonly basis?: TakedownBasis;

  @IsOptional()
  @IsIn(ageClasses)
  readonly ageClass?: AgeClass;
}

export class AuthorisationDto implements Authorisation {
  @IsIn(['written', 'spoken'])
  readonly kind: Authorisation['kind'];

  /** A day there is: `IsISO8601` alone allows an instant, and the pattern alone the 31st of February. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  readonly givenOn: string;
}

export class SaveNoticeDto implements SaveNotice {
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly revision: number;

  @IsIn(takedownBases)
  readonly basis: TakedownBasis;

  @IsIn(ageClasses)
  readonly ageClass: AgeClass;

  @IsIn(capacities)
  readonly capacity: Capacity;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(noticeLanguages.length)
  @ArrayUnique()
  @IsIn(noticeLanguages, { each: true })
  readonly languages: NoticeLanguage[];

  @IsString()
  @MaxLength(longestExplanation)
  readonly explanation: string;

  @IsBoolean()
  readonly goodFaith: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => AuthorisationDto)
  readonly authorisation?: AuthorisationDto;
}

export class TargetFieldsDto implements TargetFields {
  /** Whether it leads anywhere is decided by the context. */
  @IsString()
  @Length(1, longestAddress)
  readonly url: string;

  @IsIn(targetKinds)
  readonly kind: TargetKind;
}

export class AddTargetsDto implements AddTargets {
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly revision: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostTargets)
  @ValidateNested({ each: true })
  @Type(() => TargetFieldsDto)
  readonly targets: TargetFieldsDto[];
}

export class ReopenTargetDto implements ReopenTarget {
  @IsUUID()
  readonly key: string;
}

/** The revision that was read, in the query of what has no body. */
export class ReadRevisionDto {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly revision: number;
}

const flag = ({ value }: { readonly value: unknown }): unknown =>
  value === 'true' || (value === 'false' ? false : value);

export class NoticeFilterDto implements NoticeFilter {
  @IsOptional()
  @IsUUID()
  readonly providerId?: string;

  @IsOptional()
  @IsUUID()
  readonly contactId?: string;

  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  readonly mine?: boolean;

  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  readonly overdue?: boolean;

  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  readonly over?: boolean;
}
