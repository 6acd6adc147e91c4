import type { PublicProgramme } from '#contract';
import { aChat, aConversation, aLine } from '../chat/chat.fixture.js';
import { emptyChat } from '../chat/chat-state.js';
import { viewOf } from './view.js';

const visit = (open: boolean, screen: 'home' | 'before' | 'handover' = 'home') => ({
  screen,
  programme: { chat: { open, weekly: [] } } as unknown as PublicProgramme,
});

describe('which view is shown', () => {
  it('shows the first view open or closed', () => {
    expect(viewOf(visit(true), undefined)).toBe('home');
    expect(viewOf(visit(false), undefined)).toBe('closed');
    expect(viewOf(visit(true, 'before'), undefined)).toBe('before');
  });

  it('follows the conversation once there is one', () => {
    expect(viewOf(visit(true), emptyChat)).toBe('waiting');
    expect(viewOf(visit(false), aChat({ conversation: aConversation({ state: 'waiting' }) }))).toBe(
      'waiting',
    );
    expect(viewOf(visit(true), aChat())).toBe('talking');
    expect(viewOf(visit(true), aChat({ conversation: aConversation({ state: 'ended' }) }))).toBe('ended');
    expect(viewOf(visit(true), aChat({ gone: true }))).toBe('ended');
  });

  it('R11 keeps the conversation in sight when the counsellor fell away', () => {
    const conversation = aConversation({ state: 'waiting', returned: true });
    expect(viewOf(visit(true), aChat({ conversation, lines: [aLine(1)] }))).toBe('talking');
  });
});
