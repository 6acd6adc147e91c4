import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import {
  mailLanguages,
  mailViews,
  type AnswerMail,
  type MailFilter,
  type MailLanguage,
  type MailView,
  type ResolveMail,
  type SaveMailDraft,
} from '#contract';

/** Longest answer, in UTF-16 code units: it fits into one request in any script. */
const longestAnswer = 8_000;

export class MailFilterDto implements MailFilter {
  @IsIn(mailViews)
  readonly view: MailView;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly cursor?: string;
}

export class SaveMailDraftDto implements SaveMailDraft {
  @IsString()
  @MaxLength(longestAnswer)
  readonly text: string;
}

export class AnswerMailDto implements AnswerMail {
  @IsUUID()
  readonly key: string;

  @IsString()
  @Length(1, longestAnswer)
  readonly text: string;

  @IsIn(mailLanguages)
  readonly language: MailLanguage;
}

export class ResolveMailDto implements ResolveMail {
  @IsIn(['sent', 'again'])
  readonly outcome: 'sent' | 'again';
}
