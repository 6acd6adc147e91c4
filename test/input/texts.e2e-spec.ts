import { randomUUID } from 'node:crypto';
import { limits, type MessagePage, visitorNamespace } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { startChat } from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { RawSocket } from '../support/raw-socket.js';
import { waitFor } from '../support/wait.js';

type Chat = Awaited<ReturnType<typeof startChat>>;

describe('texts that are too much, or no text', () => {
  let database: TestDatabase;
  let api: TestApi;
  let chat: Chat;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    chat = await startChat(api);
  });

  afterEach(async () => {
    [chat.visitor, chat.counsellor].forEach((client) => client.close());
    await api.close();
    await database.drop();
  });

  const sides = () =>
    [
      { from: chat.visitor, to: chat.counsellor },
      { from: chat.counsellor, to: chat.visitor },
    ] as const;
  const send = (from: Chat['visitor'], text: string) =>
    from.ask('chat:send', { conversationId: chat.conversationId, clientMessageId: randomUUID(), text });
  const stored = (): Promise<object[]> => database.query('select seq from chat.message where author < 2');

  /** A visitor's socket of one's own, to write bytes that no client writes. */
  async function rawVisitor(): Promise<RawSocket> {
    const { socket } = await RawSocket.open(api.port, api.origins.helpwanted);
    await socket.join(visitorNamespace, { token: chat.token });
    return socket;
  }

  it('I2 a frame of 1 MB closes its own socket, is never parsed, and disturbs neither side', async () => {
    const socket = await rawVisitor();
    const text = 'x'.repeat(1_000_000);
    const payload = { conversationId: chat.conversationId, clientMessageId: randomUUID(), text };
    socket.send(`42${visitorNamespace},1${JSON.stringify(['chat:send', payload])}`);
    await waitFor('the socket to close', () => socket.closed);
    expect(socket.heard.filter((said) => said.startsWith('43'))).toEqual([]);
    expect(await stored()).toEqual([]);
    for (const { from, to } of sides()) {
      await from.send(chat.conversationId, 'Wij gaan door');
      await waitFor('the other side', () => to.messages.some((line) => line.text === 'Wij gaan door'));
    }
  });

  it('I2 a text that is too long for a message and not for a frame gets a clear answer, and the socket stays', async () => {
    for (const { from } of sides()) {
      expect(await send(from, 'x'.repeat(limits.messageLength + 1))).toEqual({
        ok: false,
        error: { code: 'message_too_long', field: 'text' },
      });
      expect(await send(from, 'é'.repeat(limits.messageLength))).toMatchObject({ ok: true });
    }
    expect(await stored()).toHaveLength(2);
  });

  it('I2 what misuses a screen is stored as it is and told to the other side alike, for the page to bound', async () => {
    const odd = [
      '\n'.repeat(limits.messageLength - 1) + 'x',
      `a${'\u0301'.repeat(3_000)}`,
      '\u202eneddih\u202c en \u200b\u200d\u2066zo\u2069',
      '👩‍👩‍👧‍👦'.repeat(300),
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
    ];
    for (const { from, to } of sides()) {
      for (const text of odd) {
        expect(await send(from, text)).toMatchObject({ ok: true });
        await waitFor('the other side', () => to.messages.at(-1)?.text === text);
      }
    }
    const { messages } = await chat.visitor.must<MessagePage>('chat:sync', {
      conversationId: chat.conversationId,
      after: 1,
    });
    expect(messages.map(({ text }) => text)).toEqual([...odd, ...odd]);
  });

  /** Typed, and what both sides and the store make of it. */
  const cleaned = [
    ['a NUL', 'a\u0000b', 'ab'],
    ['half a surrogate pair', 'a\ud83d', 'a\ufffd'],
    ['the wrong half', '\ude00b', '\ufffdb'],
    ['both halves the wrong way round', '\ude00\ud83d!', '\ufffd\ufffd!'],
    ['control characters', 'a\u0007\u001b[31mb\u007f', 'a[31mb'],
    ['line ends of Windows and of old', 'a\r\nb\rc', 'a\nb\nc'],
  ] as const;

  it.each(cleaned)('I3 %s is replaced alike for sender, receiver and store', async (_, typed, kept) => {
    for (const { from, to } of sides()) {
      expect(await send(from, typed)).toMatchObject({ ok: true });
      await waitFor('the other side', () => to.messages.at(-1)?.text === kept);
    }
    const { messages } = await chat.counsellor.must<MessagePage>('chat:join', {
      conversationId: chat.conversationId,
    });
    expect(messages.slice(1).map(({ text }) => text)).toEqual([kept, kept]);
  });

  it.each(['', ' \n\t ', '\u0000\u0007', 'data:image/png;base64,iVBORw0KGgo='])(
    'I3 %j is refused as invalid',
    async (text) => {
      for (const { from } of sides())
        expect(await send(from, text)).toEqual({ ok: false, error: { code: 'invalid', field: 'text' } });
      expect(await stored()).toEqual([]);
    },
  );

  it.each([
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate in three bytes', [0xed, 0xa0, 0x80]],
    ['bytes that begin nothing', [0xff, 0xfe]],
    ['a sign cut off', [0xe2, 0x82]],
    ['more than Unicode has', [0xf4, 0x90, 0x80, 0x80]],
  ])('I3 bytes that are no UTF-8, as %s, close their socket and store nothing', async (_, bytes) => {
    const socket = await rawVisitor();
    const [head, tail] = JSON.stringify([
      'chat:send',
      { conversationId: chat.conversationId, clientMessageId: randomUUID(), text: 'a|b' },
    ]).split('|') as [string, string];
    const start = Buffer.from(`42${visitorNamespace},1${head}`);
    socket.send(Buffer.concat([start, Buffer.from(bytes), Buffer.from(tail)]));
    await waitFor('the socket to close', () => socket.closed);
    expect(await stored()).toEqual([]);
  });
});
