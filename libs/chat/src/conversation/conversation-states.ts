import type { ConversationState } from '#contract';

/** Which state may follow which; the checks and unique indexes of `chat.conversation` hold the rest. */
const transitions: Readonly<Record<ConversationState, readonly ConversationState[]>> = {
  waiting: ['active', 'ended'],
  active: ['waiting', 'ended'],
  ended: ['waiting'],
};

/** Whether a conversation in `from` may become `to`. */
export function mayBecome(from: ConversationState, to: ConversationState): boolean {
  return transitions[from].includes(to);
}
