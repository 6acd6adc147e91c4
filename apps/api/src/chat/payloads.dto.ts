import {
  limits,
  type ConversationRef,
  type Desk,
  type Feedback,
  type HistoryOfMessages,
  type MarkRead,
  type SendMessage,
  type SyncMessages,
  type TakeConversation,
  type Typing,
} from '#contract';
import { NotABody } from '#platform/http';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';

const largest = 2_147_483_647;

@NotABody()
export class ConversationRefDto implements ConversationRef {
  @IsUUID()
  readonly conversationId: string;
}

export class SendMessageDto extends ConversationRefDto implements SendMessage {
  @IsUUID()
  readonly clientMessageId: string;

  @IsString()
  readonly text: string;
}

export class SyncMessagesDto extends ConversationRefDto implements SyncMessages {
  @IsInt()
  @Min(0)
  @Max(largest)
  readonly after: number;
}

export class HistoryOfMessagesDto extends ConversationRefDto implements HistoryOfMessages {
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly before: number;
}

export class MarkReadDto extends ConversationRefDto implements MarkRead {
  @IsInt()
  @Min(1)
  @Max(largest)
  readonly seq: number;
}

export class TypingDto extends ConversationRefDto implements Typing {
  @IsBoolean()
  readonly typing: boolean;
}

export class FeedbackDto extends ConversationRefDto implements Feedback {
  @IsIn([0, 1, 2, 3])
  readonly helped: 0 | 1 | 2 | 3;
}

@NotABody()
export class TakeConversationDto implements TakeConversation {
  @IsOptional()
  @IsUUID()
  readonly conversationId?: string;
}

@NotABody()
export class DeskDto implements Desk {
  @IsBoolean()
  readonly available: boolean;

  @IsInt()
  @Min(1)
  @Max(limits.maxParallel)
  readonly maxParallel: number;
}
