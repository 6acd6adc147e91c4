import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { OverrideHours } from '#contract';
import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';

/** Body of `PUT /api/hours/override`. */
export class OverrideHoursDto implements OverrideHours {
  @ApiProperty({ enum: ['open', 'closed', 'by_rule'] })
  @IsIn(['open', 'closed', 'by_rule'])
  readonly state: OverrideHours['state'];

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'With `open` and `closed`: at most 24 hours ahead.',
  })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(Z|[+-]\d\d:\d\d)$/, { message: 'until needs an offset: an instant, not a wall time' })
  readonly until?: string;
}
