import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type DoNoticeAct,
  type NoticePersonAct,
  noticePersonActs,
  type TakedownDecision,
  takedownDecisions,
} from '#contract/takedown';

const largest = 2_147_483_647;
const mostDecisions = 300;

export class TargetDecisionDto {
  @IsUUID()
  readonly targetId: string;

  @IsIn(takedownDecisions)
  readonly decision: TakedownDecision;
}

export class DoNoticeActDto implements DoNoticeAct {
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly revision: number;

  @IsIn(noticePersonActs)
  readonly act: NoticePersonAct;

  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  readonly note?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly providerReference?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostDecisions)
  @ValidateNested({ each: true })
  @Type(() => TargetDecisionDto)
  readonly decisions?: TargetDecisionDto[];
}
