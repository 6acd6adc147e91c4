import { readFileSync } from 'node:fs';
import { errorCodes, staffNamespace, visitorNamespace } from '#contract';
import { type ChatClient, signIn, startChat, startConversation } from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { hostileFrame, type Target } from '../support/hostile-frames.js';
import { Dice } from '../support/hostile-values.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { RawSocket } from '../support/raw-socket.js';
import { waitFor } from '../support/wait.js';

/** `FUZZ_FRAMES=100000` is the long form; `FUZZ_SEED` repeats what another seed found. */
const frames = Number(process.env['FUZZ_FRAMES'] ?? 4_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124);
const attackers = 6;
const framesEach = 5;
const probeId = 424_242;

/** How an attacker gets in: as a page of this origin, with these headers and this handshake. */
interface Attacker extends Target {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly auth: object;
}

describe('hostile frames', () => {
  let database: TestDatabase;
  let api: TestProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startProcess('api', { database });
  }, 60_000);

  afterAll(async () => {
    await api.stop('SIGKILL');
    await database.drop();
  });

  async function visitorAttacker(foreign: string): Promise<Attacker> {
    const { conversationId, token } = await startConversation(api);
    const origin = api.origins.helpwanted;
    return {
      namespace: visitorNamespace,
      own: conversationId,
      foreign,
      origin,
      headers: {},
      auth: { token },
    };
  }

  async function staffAttacker(foreign: string): Promise<Attacker> {
    const { conversationId } = await startConversation(api, 'stop_it_now');
    const { cookie } = await signIn(api, 'kim@demo.test', 'stop_it_now');
    const origin = api.origins.console;
    return { namespace: staffNamespace, own: conversationId, foreign, origin, headers: { cookie }, auth: {} };
  }

  /** A few frames on one connection, then a good question: it is answered, or the connection was closed. */
  async function attack(attacker: Attacker, dice: Dice): Promise<readonly string[]> {
    const { socket } = await RawSocket.open(api.port, attacker.origin, { headers: attacker.headers });
    await socket.join(attacker.namespace, attacker.auth);
    for (let count = 0; count < framesEach; count += 1) socket.writeBytes(hostileFrame(dice, attacker));
    const open = attacker.namespace === visitorNamespace ? 'chat:open' : 'desk:open';
    socket.send(`42${attacker.namespace},${probeId}["${open}",{}]`);
    const answered = `43${attacker.namespace},${probeId}`;
    await waitFor(
      `an answer or an end (seed ${seed})`,
      () => socket.closed || socket.heard.some((text) => text.startsWith(answered)),
    );
    socket.close();
    return socket.heard;
  }

  /** The code of every answer that refuses, and of every answer that is no answer at all. */
  function codesIn(heard: readonly string[]): string[] {
    return heard.flatMap((text) => {
      const answer = /^43[^[]*,\d+(\[.*)$/s.exec(text)?.[1];
      if (answer === undefined) return [];
      const [ack] = JSON.parse(answer) as [{ ok: boolean; error?: { code: string } }];
      return ack.ok === true ? [] : [ack.error?.code ?? text];
    });
  }

  /** Two who talk on undisturbed; every line of one is on the screen of the other. */
  async function talkUntil(done: Promise<unknown>, chat: Awaited<ReturnType<typeof startChat>>) {
    let over = false;
    void done.finally(() => (over = true));
    let lost = 0;
    [chat.visitor, chat.counsellor].forEach((side) => side.socket.on('disconnect', () => (lost += 1)));
    const said: string[] = [];
    while (!over || said.length < 20) {
      const [from, to]: ChatClient[] =
        said.length % 2 === 0 ? [chat.visitor, chat.counsellor] : [chat.counsellor, chat.visitor];
      const text = `Zin ${said.length}`;
      said.push(text);
      await from?.send(chat.conversationId, text);
      await waitFor('the other side to have it', () => to?.messages.some((line) => line.text === text));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return { said, lost };
  }

  const residentBytes = (): number =>
    Number(readFileSync(`/proc/${api.pid}/statm`, 'utf8').split(' ')[1]) * 4_096;

  it(`I1 ${frames} of them end in a coded error or a closed connection, and nobody else notices`, async () => {
    const chat = await startChat(api);
    const gang = [await staffAttacker(chat.conversationId)];
    while (gang.length < attackers) gang.push(await visitorAttacker(chat.conversationId));
    let half = 0;
    const rounds = Math.ceil(frames / framesEach / attackers);
    const attacks = Promise.all(
      gang.map(async (attacker, index) => {
        const dice = new Dice(seed + index);
        const codes: string[] = [];
        for (let round = 0; round < rounds; round += 1) {
          codes.push(...codesIn(await attack(attacker, dice)));
          if (round === rounds >> 1) half ||= residentBytes();
        }
        return codes;
      }),
    );
    const { said, lost } = await talkUntil(attacks, chat);
    const codes = [...new Set((await attacks).flat())];

    expect(codes.filter((code) => !(errorCodes as readonly string[]).includes(code))).toEqual([]);
    expect(codes).toEqual(expect.arrayContaining(['invalid', 'not_found', 'unknown_event']));
    expect(api.alive()).toBe(true);
    expect(api.output()).not.toMatch(/unforeseen|unhandled|uncaught/i);
    expect(lost).toBe(0);
    const { messages } = await chat.visitor.must<{ messages: { text: string }[] }>('chat:sync', {
      conversationId: chat.conversationId,
      after: Math.max(1, said.length + 1 - 90),
    });
    expect(messages.map(({ text }) => text)).toEqual(said.slice(-messages.length));
    const rows = await database.query(
      `select state, last_seq, ended_by from chat.conversation where id = $1`,
      [chat.conversationId],
    );
    expect(rows).toEqual([{ state: 'active', last_seq: said.length + 1, ended_by: null }]);
    // Only the long form tells a leak from a young process that has not needed to tidy up yet.
    if (frames >= 100_000) expect(residentBytes() - half).toBeLessThan(50 * 1024 * 1024);
    [chat.visitor, chat.counsellor].forEach((side) => side.close());
  }, 1_800_000);
});
