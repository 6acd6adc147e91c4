import { IsBoolean, IsIn, IsISO8601 } from 'class-validator';
import { type ProbingSetting, type Seen, type SeeTarget, sightings } from '#contract/takedown';

export class SeeTargetDto implements SeeTarget {
  @IsIn(sightings)
  readonly seen: Seen;

  @IsISO8601({ strict: true })
  readonly stateAt: string;
}

export class ProbingSettingDto implements ProbingSetting {
  @IsBoolean()
  readonly minors: boolean;
}
