import { IsOptional, IsString, Length } from 'class-validator';
import type { DoEscalation } from '#contract/takedown';

export class DoEscalationDto implements DoEscalation {
  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  readonly note?: string;
}
