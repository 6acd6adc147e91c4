import { randomUUID } from 'node:crypto';
import { ConversationStart, Messages } from '#chat';
import { OpenError } from '#platform/crypto';
import { startApi } from '../support/api.js';
import { Console, enrolCounsellor } from '../support/console.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startServices } from '../support/services.js';
import { codeOf } from '../support/totp.js';

const asked = { language: 'nl', confidentialityVersion: '1' } as const;

/** Two conversations of Helpwanted and one of Stop it Now!, named in the SQL below as a, b and s. */
type Names = Readonly<Record<'a' | 'b' | 's', string>>;

describe('a sealed row that is moved or altered in the database', () => {
  let database: TestDatabase;
  let ids: Names;

  beforeEach(async () => {
    database = await createTestDatabase();
    const services = await startServices({ database });
    const write = async (programme: string, texts: readonly string[]): Promise<string> => {
      const { conversationId } = await services.get(ConversationStart).start(programme, asked);
      const messages = services.get(Messages);
      for (const text of texts)
        await messages.send({ programme }, { conversationId, clientMessageId: randomUUID(), text });
      return conversationId;
    };
    ids = {
      a: await write('helpwanted', ['Eerste van a', 'Tweede van a']),
      b: await write('helpwanted', ['Van b']),
      s: await write('stop_it_now', ['Van s']),
    };
    await services.close();
  });

  afterEach(() => database.drop());

  /** Reads as a process that has no key in memory yet. */
  async function read(conversationId: string, programme = 'helpwanted'): Promise<string[]> {
    const services = await startServices({ database });
    try {
      const { messages } = await services.get(Messages).page({ programme, conversationId });
      return messages.map(({ text }) => text);
    } finally {
      await services.close();
    }
  }

  /** Runs SQL as a thief who owns the database; `:a`, `:b` and `:s` are the conversations. */
  const tamper = (sql: string): Promise<object[]> =>
    database.query(sql.replaceAll(/:([abs])\b/g, (_, name: keyof Names) => `'${ids[name]}'`));

  const body = (of: string, seq = 1): string =>
    `(select body from chat.message where conversation_id = ${of} and seq = ${seq})`;
  const key = (of: string): string =>
    `(select wrapped from chat.conversation_key where conversation_id = ${of})`;
  const first = 'where conversation_id = :a and seq = 1';

  it.each([
    ['from another conversation', `update chat.message set body = ${body(':b')} ${first}`],
    ['from another row of its conversation', `update chat.message set body = ${body(':a', 2)} ${first}`],
    ['from another programme', `update chat.message set body = ${body(':s')} ${first}`],
    [
      'with its row and its key from another conversation',
      `update chat.conversation_key set wrapped = ${key(':b')} where conversation_id = :a;
       update chat.message t set body = f.body, client_message_id = f.client_message_id
       from chat.message f where f.conversation_id = :b and t.conversation_id = :a and t.seq = 1`,
    ],
    [
      'with its row and its key from another programme',
      `update chat.conversation_key set wrapped = ${key(':s')} where conversation_id = :a;
       update chat.message t set body = f.body, client_message_id = f.client_message_id
       from chat.message f where f.conversation_id = :s and t.conversation_id = :a and t.seq = 1`,
    ],
    ['under another message id', `update chat.message set client_message_id = gen_random_uuid() ${first}`],
    [
      'with one bit changed',
      `update chat.message set body = set_bit(body, 400, 1 - get_bit(body, 400)) ${first}`,
    ],
    ['cut short', `update chat.message set body = substring(body for 40) ${first}`],
    ['of an unknown version', `update chat.message set body = set_byte(body, 0, 2) ${first}`],
    [
      'whose key is of an unknown version',
      `update chat.conversation_key set wrapped = set_byte(wrapped, 0, 2) where conversation_id = :a`,
    ],
    [
      'whose key names a key nobody has',
      `update chat.conversation_key set wrapped = set_byte(wrapped, 3, 57) where conversation_id = :a`,
    ],
  ])('P3 does not open %s, and no other conversation is touched by it', async (_, sql) => {
    expect(await read(ids.a)).toEqual(['Eerste van a', 'Tweede van a']);
    await tamper(sql);
    await expect(read(ids.a)).rejects.toThrow(OpenError);
    expect(await read(ids.b)).toEqual(['Van b']);
    expect(await read(ids.s, 'stop_it_now')).toEqual(['Van s']);
  });

  it('P4 does not open for the other programme, also when every row of it is moved there', async () => {
    await tamper(`
      alter table chat.message drop constraint message_conversation;
      alter table chat.conversation_key drop constraint conversation_key_conversation;
      update chat.message t set programme_id = c.programme_id from chat.conversation c
        where t.conversation_id = :s and c.id = :a;
      update chat.conversation_key t set programme_id = c.programme_id from chat.conversation c
        where t.conversation_id = :s and c.id = :a;
      update chat.conversation t set programme_id = c.programme_id from chat.conversation c
        where t.id = :s and c.id = :a`);
    await expect(read(ids.s)).rejects.toThrow(OpenError);
  });

  it("P3 a second factor put into another account opens nothing there, nor with the thief's own code", async () => {
    const api = await startApi({ database });
    try {
      const thief = await enrolCounsellor(api, 'thief@demo.test');
      const victim = await enrolCounsellor(api, 'victim@demo.test');
      await database.query(
        `update identity.staff set totp_last_step = 0, totp_secret =
           (select totp_secret from identity.staff where login = $1) where login = $2`,
        [thief.login, victim.login],
      );
      const console = new Console(api);
      await console.signIn(victim.login, victim.password);
      const { status, text } = await console.ask('POST', '/api/session/totp', { code: codeOf(thief.secret) });
      expect([status, JSON.parse(text)]).toEqual([500, { error: { code: 'unavailable' } }]);
      expect((await console.must<{ stage: string }>('GET', '/api/session')).stage).toBe('totp');
    } finally {
      await api.close();
    }
  });
});
