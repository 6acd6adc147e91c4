import { IsInt, Max, Min } from 'class-validator';
import type { AssignInboundMail, DoWithInboundMail } from '#contract/takedown';

const largest = 2_147_483_647;

export class DoWithInboundMailDto implements DoWithInboundMail {
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly revision: number;
}

export class AssignInboundMailDto extends DoWithInboundMailDto implements AssignInboundMail {
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly notice: number;
}
