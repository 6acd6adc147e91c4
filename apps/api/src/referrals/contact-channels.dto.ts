import {
  type ChannelKind,
  channelKinds,
  type ChannelLanguage,
  channelLanguages,
  type PutChannel,
} from '#contract/referrals';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/;

export class PutChannelDto implements PutChannel {
  @IsIn(channelKinds)
  readonly kind: ChannelKind;

  /** Whether anybody can be reached by it is decided by the context. */
  @IsString()
  @Length(3, 254)
  readonly value: string;

  @IsIn(channelLanguages)
  readonly language: ChannelLanguage;

  @IsOptional()
  @IsBoolean()
  readonly mayLeaveVoicemail?: boolean;

  @IsOptional()
  @Matches(wallTime)
  readonly quietFrom?: string;

  @IsOptional()
  @Matches(wallTime)
  readonly quietTo?: string;
}
