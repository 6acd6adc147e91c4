import { aChat, aConversation, aLine } from './chat.fixture.js';
import { rowsOf } from './rows.js';

const zone = 'Europe/Amsterdam';
const mine = (seq: number) => aLine(seq, { author: 'visitor' });

describe('the list of messages', () => {
  it('says the day once, on the clock of the programme', () => {
    const lines = [
      aLine(1, { at: '2026-11-23T22:30:00.000Z' }),
      aLine(2, { at: '2026-11-23T23:30:00.000Z' }),
    ];
    expect(rowsOf(aChat({ lines }), zone).map(({ kind }) => kind)).toEqual([
      'day',
      'message',
      'day',
      'message',
    ]);
  });

  it('says sent and read under the last of each run', () => {
    const conversation = aConversation({ counsellorReadSeq: 2 });
    const rows = rowsOf(aChat({ conversation, lines: [mine(1), mine(2), mine(3)] }), zone);
    const told = rows.flatMap((row) => (row.kind === 'message' ? [[row.delivery, row.tells]] : []));
    expect(told).toEqual([
      ['read', false],
      ['read', true],
      ['sent', true],
    ]);
  });

  it('says that a message waits while the link is away', () => {
    const pending = [{ clientMessageId: 'a', text: 'hello', at: '2026-11-23T19:16:00.000Z', failed: false }];
    expect(rowsOf(aChat({ pending }), zone).at(-1)).toMatchObject({ delivery: 'sending' });
    expect(rowsOf(aChat({ pending, link: 'lost' }), zone).at(-1)).toMatchObject({ delivery: 'held' });
  });

  it('puts the divider before the first unread line of the counsellor, not before an own one', () => {
    const lines = [aLine(1), mine(2), aLine(3), aLine(4)];
    const kinds = rowsOf(aChat({ lines, dividerAfter: 1 }), zone).map(({ key }) => key);
    expect(kinds).toEqual(['day-2026-11-23', 'id-1', 'id-2', 'new', 'id-3', 'id-4']);
  });
});
