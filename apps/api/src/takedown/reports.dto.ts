import { Type } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  noticeLanguages,
  type NoticeLanguage,
  type PublishReport,
  type ReportText,
  type SaveReport,
} from '#contract/takedown';
import type { AskedExport, AskedReport } from '#takedown';

const largest = 2_147_483_647;
const longestText = 8_000;
const longestReason = 500;

export class ReportYearDto {
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2099)
  readonly year: number;
}

export class AskedReportDto extends ReportYearDto implements AskedReport {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly version?: number;
}

export class AskedExportDto extends AskedReportDto implements AskedExport {
  @IsIn(noticeLanguages)
  readonly language: NoticeLanguage;
}

export class ReportTextDto implements ReportText {
  @IsString()
  @MaxLength(longestText)
  readonly nl: string;

  @IsString()
  @MaxLength(longestText)
  readonly en: string;
}

export class SaveReportDto implements SaveReport {
  @IsInt()
  @Min(0)
  @Max(largest - 1)
  readonly revision: number;

  @IsDefined()
  @ValidateNested()
  @Type(() => ReportTextDto)
  readonly text: ReportTextDto;
}

export class PublishReportDto implements PublishReport {
  @IsInt()
  @Min(1)
  @Max(largest - 1)
  readonly revision: number;

  @IsOptional()
  @IsString()
  @MaxLength(longestReason)
  readonly reason?: string;
}
