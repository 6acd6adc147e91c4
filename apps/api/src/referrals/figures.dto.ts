import type { FiguresFilter } from '#contract/referrals';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class FiguresFilterDto implements FiguresFilter {
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  readonly year: number;
}
