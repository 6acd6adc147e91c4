import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import {
  outcomeResults,
  outcomeSubjects,
  type OutcomeResult,
  type OutcomeSubject,
  type RecordOutcome,
} from '#contract/referrals';

export class RecordOutcomeDto implements RecordOutcome {
  @IsIn(outcomeSubjects)
  readonly subject: OutcomeSubject;

  @IsUUID()
  readonly subjectId: string;

  @IsIn(outcomeResults)
  readonly result: OutcomeResult;

  /** A day there is: `IsISO8601` alone allows an instant, and the pattern alone the 31st of February. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  readonly startedOn?: string;

  @IsOptional()
  @IsUUID()
  readonly partnerId?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly institution?: string;

  @IsOptional()
  @IsUUID()
  readonly supersedes?: string;
}
