import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';
import type { OverrideHours } from '#contract';

/** Body of `PUT /api/hours/override`. */
export class OverrideHoursDto implements OverrideHours {
  @IsIn(['open', 'closed', 'by_rule'])
  readonly state: OverrideHours['state'];

  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(Z|[+-]\d\d:\d\d)$/, { message: 'until needs an offset: an instant, not a wall time' })
  readonly until?: string;
}
