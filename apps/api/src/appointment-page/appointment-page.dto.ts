import { enrolmentSteps, type EnrolmentStep } from '#contract/referrals';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';

const passLength = 600;

/** What each form on the host of appointments sends along. */
class OwnForm {
  @IsIn(['nl', 'en'])
  readonly language: 'nl' | 'en';
}

export class OpenOwnForm extends OwnForm {
  @IsString()
  @MaxLength(200)
  readonly code: string;

  /** The work the page was asked for, and what it found. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly challenge?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly nonce?: string;
}

export class PassForm extends OwnForm {
  @IsString()
  @MaxLength(passLength)
  readonly pass: string;
}

export class OwnTimesForm extends PassForm {
  /** Local date of the first day that is shown. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  readonly from?: string;
}

/** A form whose button was pressed on a page that showed this revision. */
export class OwnRevisionForm extends PassForm {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly revision: number;
}

export class MoveOwnForm extends OwnRevisionForm {
  /** Nothing when no time was chosen. */
  @IsOptional()
  @IsUUID()
  readonly slot?: string;
}

export class CancelOwnForm extends OwnRevisionForm {
  /** That they were asked once more. */
  @IsOptional()
  @IsIn(['yes'])
  readonly sure?: 'yes';
}

export class OwnSeatForm extends PassForm {
  @IsIn(enrolmentSteps)
  readonly step: EnrolmentStep;

  /** That they were asked once more. */
  @IsOptional()
  @IsIn(['yes'])
  readonly sure?: 'yes';
}
