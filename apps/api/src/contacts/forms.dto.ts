import {
  type ContactKind,
  type FieldChoice,
  type FieldCondition,
  type FieldKind,
  fieldKinds,
  type FormField,
  formLimits,
  type Label,
  type NewFormVersion,
} from '#contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const code = /^[a-z0-9_+-]{1,40}$/;
const localDate = /^\d{4}-\d{2}-\d{2}$/;

class LabelDto implements Label {
  @IsString()
  @MaxLength(formLimits.hint)
  readonly nl: string;

  @IsString()
  @MaxLength(formLimits.hint)
  readonly en: string;
}

/** What has a name and a time in which it may be used. */
class NamedDto {
  @Matches(code)
  readonly code: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => LabelDto)
  readonly label: LabelDto;

  @IsOptional()
  @Matches(localDate)
  readonly from?: string;

  @IsOptional()
  @Matches(localDate)
  readonly to?: string;
}

class ChoiceDto extends NamedDto implements FieldChoice {
  @IsOptional()
  @Matches(code)
  readonly parent?: string;
}

class ConditionDto implements FieldCondition {
  @Matches(code)
  readonly field: string;

  @IsArray()
  @ArrayMaxSize(formLimits.choices)
  @Matches(code, { each: true })
  readonly in: readonly string[];
}

class FieldDto extends NamedDto implements FormField {
  @IsIn(fieldKinds)
  readonly kind: FieldKind;

  @IsOptional()
  @ValidateNested()
  @Type(() => LabelDto)
  readonly hint?: LabelDto;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(formLimits.choices)
  @ValidateNested({ each: true })
  @Type(() => ChoiceDto)
  readonly choices?: readonly ChoiceDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => ConditionDto)
  readonly when?: ConditionDto;

  @IsOptional()
  @IsBoolean()
  readonly requiredAtClose?: boolean;

  @IsOptional()
  @IsBoolean()
  readonly personal?: boolean;
}

class KindDto implements ContactKind {
  @Matches(code)
  readonly code: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => LabelDto)
  readonly label: LabelDto;

  @IsBoolean()
  readonly nonCounselling: boolean;
}

/** Body of `POST /api/forms`; whether it is a form, and may follow the one before, is decided by the contract's check. */
export class NewFormVersionDto implements NewFormVersion {
  @Matches(/^\d{4}\.\d{1,4}$/)
  readonly follows: string;

  @IsArray()
  @ArrayMaxSize(formLimits.kinds)
  @ValidateNested({ each: true })
  @Type(() => KindDto)
  readonly kinds: readonly KindDto[];

  @IsArray()
  @ArrayMaxSize(formLimits.fields)
  @ValidateNested({ each: true })
  @Type(() => FieldDto)
  readonly fields: readonly FieldDto[];
}
