import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { StartConversation } from '#contract';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** What a visitor says before the chat: next to nothing. */
export class StartConversationDto implements StartConversation {
  @ApiPropertyOptional({ description: 'Code of a topic of the programme.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  topic?: string;

  @ApiPropertyOptional({ description: 'Code of an age band of the programme.' })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  ageBand?: string;

  @ApiProperty({ enum: ['nl', 'en'] })
  @IsIn(['nl', 'en'])
  language: 'nl' | 'en';

  @ApiProperty({ description: 'Version of the confidentiality text that was on the screen.' })
  @IsString()
  @MaxLength(32)
  confidentialityVersion: string;
}
