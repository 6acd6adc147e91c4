import { ApiProperty } from '@nestjs/swagger';
import type { AddStaff, Enrol, ProgrammeRef, Role, SignIn, TotpCode } from '#contract';
import { roles } from '#contract';
import { IsEmail, IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';

/** Login and password. */
export class SignInDto implements SignIn {
  @ApiProperty()
  @IsString()
  @MaxLength(254)
  login: string;

  /** Its length is bounded by the service, before it is hashed. */
  @ApiProperty()
  @IsString()
  password: string;
}

/** Six digits of an authenticator. */
export class TotpCodeDto implements TotpCode {
  @ApiProperty({ example: '123456' })
  @Matches(/^[0-9]{6}$/)
  code: string;
}

/** The programme to work in. */
export class ProgrammeChoiceDto implements Pick<ProgrammeRef, 'code'> {
  @ApiProperty({ example: 'helpwanted' })
  @IsString()
  @MaxLength(64)
  code: string;
}

/** The one-time token of a link, and the password chosen. */
export class EnrolDto implements Enrol {
  @ApiProperty()
  @IsString()
  @Length(20, 100)
  token: string;

  @ApiProperty({ minLength: 12, maxLength: 200 })
  @IsString()
  password: string;
}

/** Someone new in the programme. */
export class AddStaffDto implements AddStaff {
  @ApiProperty({ format: 'email' })
  @IsEmail({ require_tld: false })
  @MaxLength(254)
  login: string;

  @ApiProperty()
  @IsString()
  @Length(1, 80)
  displayName: string;

  @ApiProperty({ description: 'First name as visitors see it.' })
  @IsString()
  @Length(1, 40)
  alias: string;

  @ApiProperty({ enum: roles })
  @IsIn(roles)
  role: Role;
}
