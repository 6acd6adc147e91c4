import { IsString, IsUUID, MaxLength } from 'class-validator';
import type { AnswerReport } from '#contract';

export class AnswerReportDto implements AnswerReport {
  @IsUUID()
  readonly key: string;

  @IsString()
  @MaxLength(4_000)
  readonly text: string;
}
