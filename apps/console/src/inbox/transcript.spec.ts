import type { MessageView } from '#contract';
import { emptyTranscript, hasGap, lastSeq, merge, putPending, unreadCount, wholeUpTo } from './transcript.js';

const line = (seq: number, author: MessageView['author'] = 'visitor'): MessageView => ({
  conversationId: 'c',
  seq,
  author,
  clientMessageId: `m${seq}`,
  text: `line ${seq}`,
  at: '2026-11-24T12:00:00Z',
});

describe('the transcript of a conversation', () => {
  it('is in order and shows each line once, however lines come', () => {
    const transcript = merge(merge(emptyTranscript, [line(3), line(1)]), [line(2), line(3)]);
    expect(transcript.lines.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(lastSeq(transcript)).toBe(3);
  });

  it('knows that a line is missing, and after which to ask', () => {
    const transcript = merge(emptyTranscript, [line(5), line(6), line(9)]);
    expect(hasGap(transcript)).toBe(true);
    expect(wholeUpTo(transcript)).toBe(6);
    expect(hasGap(merge(transcript, [line(7), line(8)]))).toBe(false);
  });

  it('takes a message off the way when its line came', () => {
    const sending = putPending(emptyTranscript, { clientMessageId: 'm1', text: 'x', state: 'sending' });
    expect(merge(sending, [line(1, 'counsellor')]).pending).toEqual([]);
  });

  it('keeps the id and the place of a message that is tried again', () => {
    const two = ['a', 'b'].reduce(
      (transcript, clientMessageId) =>
        putPending(transcript, { clientMessageId, text: 'x', state: 'failed' }),
      emptyTranscript,
    );
    const again = putPending(two, { clientMessageId: 'a', text: 'x', state: 'sending' });
    expect(again.pending.map(({ clientMessageId, state }) => `${clientMessageId} ${state}`)).toEqual([
      'a sending',
      'b failed',
    ]);
  });

  it('counts what the visitor wrote and nobody has read', () => {
    const transcript = merge(emptyTranscript, [line(1, 'system'), line(2), line(3, 'counsellor'), line(4)]);
    expect(unreadCount(transcript, 2)).toBe(1);
  });
});
