import type { PublicProgramme } from '#contract';
import type { ChatState } from '../chat/chat-state.js';

export type View = 'home' | 'closed' | 'before' | 'handover' | 'waiting' | 'talking' | 'ended';

/** Which view is on the screen; a chat comes before everything else. */
export function viewOf(
  {
    screen,
    programme,
  }: { readonly screen: 'home' | 'before' | 'handover'; readonly programme: PublicProgramme },
  chat: ChatState | undefined,
): View {
  if (chat) return chatView(chat);
  if (screen !== 'home') return screen;
  return programme.chat.open ? 'home' : 'closed';
}

/** Someone whose counsellor fell away keeps the conversation before them while they wait. */
function chatView({ gone, conversation, lines, pending }: ChatState): View {
  if (gone || conversation?.state === 'ended') return 'ended';
  if (!conversation) return 'waiting';
  const talked = pending.length > 0 || lines.some((line) => line.author !== 'system');
  return conversation.state === 'active' || conversation.returned || talked ? 'talking' : 'waiting';
}
