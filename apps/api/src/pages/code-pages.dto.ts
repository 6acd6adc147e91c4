import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const tokenLength = 300;

/** What each form about codes sends along. */
class CodeForm {
  @IsIn(['nl', 'en'])
  readonly language: 'nl' | 'en';
}

export class OpenCodeForm extends CodeForm {
  @IsString()
  @MaxLength(200)
  readonly code: string;

  /** The work the page was asked for, and what it found. */
  @IsOptional()
  @IsString()
  @MaxLength(tokenLength)
  readonly challenge?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly nonce?: string;
}

export class TokenForm extends CodeForm {
  @IsString()
  @MaxLength(tokenLength)
  readonly token: string;
}

export class ReplyForm extends TokenForm {
  @IsUUID()
  readonly key: string;

  @IsString()
  readonly text: string;
}

export class ConfirmCodeForm extends TokenForm {
  @IsString()
  @MaxLength(200)
  readonly code: string;
}
