import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

const largest = 2_147_483_647;
/** An id, or nothing where nothing was recorded. */
const idOrNothing = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?$/;

/** What each form of a clinic sends along; asking for the number needs no more. */
export class PartnerForm {
  @IsIn(['nl', 'en'])
  readonly language: 'nl' | 'en';

  @IsString()
  @MaxLength(300)
  readonly token: string;
}

export class ConfirmForm extends PartnerForm {
  /** The one that was shown. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly revision: number;
}

export class DeclineForm extends ConfirmForm {
  /** Without it the page asks once more. */
  @IsOptional()
  @IsIn(['yes'])
  readonly sure?: 'yes';
}

/** What was typed is judged by whoever draws the page again. */
export class OutcomeForm extends PartnerForm {
  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly report?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly startedOn?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly place?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly institution?: string;

  @IsOptional()
  @Matches(idOrNothing)
  readonly supersedes?: string;
}
