/** A conversation waits, is with a counsellor, or has ended; it may return from active to waiting. */
export const conversationStates = ['waiting', 'active', 'ended'] as const;
export type ConversationState = (typeof conversationStates)[number];

/** How a conversation ended: by whom, by *Snel weg* (`visitor_exit`), or because the visitor stayed away. */
export const endings = ['visitor', 'visitor_exit', 'counsellor', 'abandoned'] as const;
export type Ending = (typeof endings)[number];

/** What the visitor's page knows of its conversation. */
export interface VisitorConversation {
  readonly conversationId: string;
  readonly state: ConversationState;
  readonly lastSeq: number;
  readonly visitorReadSeq: number;
  readonly counsellorReadSeq: number;
  /** The counsellor's first name as visitors see it, while `state` is `active`. */
  readonly alias?: string;
  /** Waiting again because the counsellor's link was lost. */
  readonly returned: boolean;
  readonly endedBy?: Ending;
  /** Whether the one optional question was answered or skipped. */
  readonly feedbackGiven: boolean;
}

/** The visitor's place: how many wait before them, and an honest range in minutes when one is known. */
export interface QueuePlace {
  readonly conversationId: string;
  readonly ahead: number;
  readonly minMinutes?: number;
  readonly maxMinutes?: number;
  /** ISO 8601 instant at which the chat closes, when that is within the hour. */
  readonly closesAt?: string;
}

/** One row of the console's queue; carries no text of the conversation. */
export interface WaitingConversation {
  readonly conversationId: string;
  /** A word and a number, as in `varen-18`; says nothing about the visitor. */
  readonly handle: string;
  /** ISO 8601 instant since which the visitor waits. */
  readonly since: string;
  readonly topic?: string;
  readonly ageBand?: string;
  readonly language: 'nl' | 'en';
  /** Came back from a counsellor whose link was lost, and stands in front for it. */
  readonly returned: boolean;
  /** Whether the visitor's page is connected now. */
  readonly visitorHere: boolean;
}

/** A conversation as its counsellor sees it. */
export interface DeskConversation extends WaitingConversation {
  readonly state: ConversationState;
  readonly takenAt?: string;
  readonly endedAt?: string;
  readonly endedBy?: Ending;
  readonly lastSeq: number;
  readonly visitorReadSeq: number;
  readonly counsellorReadSeq: number;
}
