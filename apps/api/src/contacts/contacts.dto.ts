import {
  contactChannels,
  contactStates,
  type Answers,
  type ContactChannel,
  type ContactFilter,
  type ContactState,
  type CorrectContact,
  type CreateContact,
  type SaveContact,
} from '#contract';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

const aDay = 86_400;
const largest = 2_147_483_647;
const code = /^[a-z0-9_+-]{1,40}$/;
/** Up to eight of `field:code`, with commas between them. */
const answers = /^[a-z0-9_]{1,40}:[a-z0-9_+-]{1,40}(,[a-z0-9_]{1,40}:[a-z0-9_+-]{1,40}){0,7}$/;
const localDate = /^\d{4}-\d{2}-\d{2}$/;
/** With its offset: a wall time alone is another instant elsewhere. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** What can be said of a contact both at its beginning and later. */
class ContactTimesDto {
  @IsOptional()
  @Matches(code)
  readonly kind?: string;

  @IsOptional()
  @Matches(instant)
  readonly startedAt?: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(aDay)
  readonly durationSeconds?: number;
}

export class CreateContactDto extends ContactTimesDto implements CreateContact {
  @IsUUID()
  readonly key: string;

  @IsIn(contactChannels)
  readonly channel: ContactChannel;

  @IsOptional()
  @IsUUID()
  readonly counsellorId?: string;
}

export class SaveContactDto extends ContactTimesDto implements SaveContact {
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly revision: number;

  @IsOptional()
  @IsObject()
  readonly answers?: Answers;
}

export class CorrectContactDto extends SaveContactDto implements CorrectContact {
  @IsString()
  @Length(1, 500)
  readonly reason: string;
}

export class ContactFilterDto implements ContactFilter {
  @IsOptional()
  @IsIn(contactStates)
  readonly state?: ContactState;

  @IsOptional()
  @IsIn(contactChannels)
  readonly channel?: ContactChannel;

  @IsOptional()
  @Matches(code)
  readonly kind?: string;

  @IsOptional()
  @Matches(code)
  readonly topic?: string;

  @IsOptional()
  @Matches(code)
  readonly reporterRole?: string;

  @IsOptional()
  @Matches(code)
  readonly ageBand?: string;

  @IsOptional()
  @Matches(code)
  readonly referredTo?: string;

  @IsOptional()
  @Matches(answers)
  readonly answers?: string;

  @IsOptional()
  @IsIn(['yes'])
  readonly stale?: 'yes';

  @IsOptional()
  @Matches(/^(me|nobody|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  readonly counsellor?: string;

  @IsOptional()
  @IsUUID()
  readonly callerId?: string;

  @IsOptional()
  @IsUUID()
  readonly conversationId?: string;

  @IsOptional()
  @Matches(localDate)
  readonly from?: string;

  @IsOptional()
  @Matches(localDate)
  readonly to?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly cursor?: string;
}
