import { aChat, aConversation, aLine } from './chat.fixture.js';
import {
  acknowledged,
  marked,
  nextToSend,
  opened,
  queued,
  readUpTo,
  received,
  withConversation,
} from './chat-changes.js';
import { emptyChat } from './chat-state.js';

const message = (clientMessageId: string) => ({
  clientMessageId,
  text: 'hello',
  at: '2026-11-23T19:16:00.000Z',
  failed: false,
});

describe('the state of a chat', () => {
  it('takes the newest page over when it opens', () => {
    const { state, gap } = opened(emptyChat, {
      conversation: aConversation({ lastSeq: 102, visitorReadSeq: 102 }),
      messages: [aLine(101), aLine(102)],
      more: true,
    });
    expect(state.lines).toHaveLength(2);
    expect(state.moreBefore).toBe(true);
    expect(gap).toBe(false);
  });

  it('asks for what lies between when it opens again after a long break', () => {
    const conversation = aConversation({ lastSeq: 150 });
    const { state, gap } = opened(aChat({ lines: [aLine(1)] }), {
      conversation,
      messages: [aLine(149), aLine(150)],
      more: true,
    });
    expect(state.lines).toHaveLength(1);
    expect(gap).toBe(true);
  });

  it('shows where the unread lines begin after a reload', () => {
    const conversation = aConversation({ lastSeq: 2, visitorReadSeq: 1 });
    expect(
      opened(emptyChat, { conversation, messages: [aLine(1), aLine(2)], more: false }).state.dividerAfter,
    ).toBe(1);
  });

  it('turns an acknowledged message into a line', () => {
    const { state } = acknowledged(queued(aChat(), message('a')), 'a', 1);
    expect(state.pending).toEqual([]);
    expect(state.lines).toMatchObject([{ seq: 1, author: 'visitor', clientMessageId: 'a', text: 'hello' }]);
  });

  it('keeps a message once when its line comes before its acknowledgement', () => {
    const first = received(queued(aChat(), message('a')), [
      aLine(1, { author: 'visitor', clientMessageId: 'a' }),
    ]).state;
    expect(first.pending).toEqual([]);
    expect(acknowledged(first, 'a', 1).state.lines).toHaveLength(1);
  });

  it('waits for the lines between when a message was numbered further on', () => {
    const { state, gap } = acknowledged(queued(aChat(), message('a')), 'a', 3);
    expect(gap).toBe(true);
    const filled = received(state, [
      aLine(1),
      aLine(2),
      aLine(3, { author: 'visitor', clientMessageId: 'a' }),
    ]).state;
    expect(filled.pending).toEqual([]);
    expect(filled.lines).toHaveLength(3);
  });

  it('R3 tries a refused message again under the same id', () => {
    const refused = marked(queued(aChat(), message('a')), 'a', true);
    expect(nextToSend(refused)).toBeUndefined();
    expect(nextToSend(marked(refused, 'a', false))?.clientMessageId).toBe('a');
  });

  it('sends in the order of writing', () => {
    expect(nextToSend(queued(queued(aChat(), message('a')), message('b')))?.clientMessageId).toBe('a');
  });

  it('never takes a read mark back', () => {
    const read = readUpTo(aChat(), { by: 'counsellor', seq: 5 });
    expect(readUpTo(read, { by: 'counsellor', seq: 3 })).toBe(read);
    expect(withConversation(read, aConversation()).conversation?.counsellorReadSeq).toBe(5);
  });

  it('stops the typing dots when the counsellor has spoken', () => {
    expect(received(aChat({ counsellorTyping: true }), [aLine(1)]).state.counsellorTyping).toBe(false);
  });

  it('remembers who the counsellor was after they fell away', () => {
    const active = withConversation(aChat(), aConversation({ alias: 'Noor' }));
    expect(withConversation(active, aConversation({ state: 'waiting', returned: true })).alias).toBe('Noor');
  });
});
