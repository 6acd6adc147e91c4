import { Agent, request } from 'node:http';
import {
  type ChatClient,
  connectStaff,
  connectVisitor,
  signIn,
  startConversation,
} from '../support/clients.js';
import { canariesIn } from '../support/canary.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase, dumpRedis, overhearRedis } from '../support/dump.js';
import { startProcess, type TestProcess } from '../support/process.js';
import { waitFor } from '../support/wait.js';

/** The visitor's own address on this machine, and the ones a proxy would tell of: documentation ranges, nobody's. */
const address = '127.83.29.61';
const agent = 'Kanarie/9.73 (Vingerafdruk; QZX-4471)';
const canaries = [
  address,
  '::ffff:127.83.29.61',
  '203.0.113.57',
  '198.51.100.219',
  '2001:db8:ca1a:4b1e::77',
  agent,
  'Vingerafdruk',
  'QZX-4471',
  'xx-Kanarie',
  'kanarie.example.org',
];
const headers = {
  'user-agent': agent,
  'x-forwarded-for': '203.0.113.57, 198.51.100.219',
  'x-real-ip': '203.0.113.57',
  forwarded: 'for="[2001:db8:ca1a:4b1e::77]";proto=https',
  'cf-connecting-ip': '198.51.100.219',
  'accept-language': 'xx-Kanarie',
  referer: 'https://kanarie.example.org/gevoelig',
  'sec-ch-ua': agent,
};

describe.each([{ redis: false }, { redis: true }])('what stays of a visitor (Redis: $redis)', ({ redis }) => {
  let database: TestDatabase;
  let api: TestProcess;
  let worker: TestProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    // Logging as much as it ever does.
    const options = { database, redis, env: { NODE_ENV: 'development' } };
    api = await startProcess('api', options);
    worker = await startProcess('worker', { ...options, port: 0 });
  }, 60_000);

  afterAll(async () => {
    await Promise.all([api, worker].map((process) => process.stop('SIGKILL')));
    await database.drop();
  });

  /** A request from the visitor's address, with all that a browser and a proxy would add. */
  function ask(method: string, path: string, body?: string): Promise<number> {
    const { host } = new URL(api.origins.helpwanted);
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: api.port,
          localAddress: address,
          method,
          path,
          headers: { ...headers, host, origin: api.origins.helpwanted, 'content-type': 'application/json' },
        },
        (response) => response.resume().once('end', () => resolve(response.statusCode ?? 0)),
      );
      sent.once('error', reject);
      sent.end(body);
    });
  }

  /** Everything that can go wrong, so that the logs have something to say. */
  async function makeTrouble(visitor: ChatClient, conversationId: string): Promise<void> {
    await ask('POST', '/api/conversations', '{ "language": ');
    await ask('POST', '/api/conversations', JSON.stringify({ language: agent }));
    await ask('GET', `/bestaat-niet?${encodeURIComponent(agent)}`);
    await visitor.ask('chat:typo', { agent });
    await visitor.ask('chat:send', { conversationId, agent });
    await connectVisitor(api, 'no-token', 'helpwanted', how).catch(() => undefined);
    await database.query('alter table chat.conversation rename to elsewhere');
    await ask('GET', '/');
    await visitor.ask('chat:open');
    await ask(
      'POST',
      '/api/conversations',
      JSON.stringify({ language: 'nl', confidentialityVersion: version }),
    );
    await database.query('alter table chat.elsewhere rename to conversation');
  }

  const how = { extraHeaders: headers, agent: new Agent({ localAddress: address }) as unknown as string };
  let version = '';

  it('P1 no address, user agent or fingerprint is in any table, log, job or message between processes', async () => {
    const travelling = await overhearRedis();
    const { conversationId, token } = await startConversation(api);
    const [row] = await database.query<{ v: string }>(
      'select confidentiality_version as v from chat.conversation',
    );
    version = row?.v ?? '';
    expect(await ask('GET', '/')).toBe(200);
    expect(await ask('GET', '/api/programme')).toBe(200);
    const body = JSON.stringify({ language: 'nl', confidentialityVersion: version });
    expect(await ask('POST', '/api/conversations', body)).toBe(201);

    const visitor = await connectVisitor(api, token, 'helpwanted', how);
    await visitor.must('chat:open');
    const counsellor = await connectStaff(api, await signIn(api, 'noor@demo.test'));
    await counsellor.must('queue:take', { conversationId });
    await visitor.send(conversationId, 'Hallo');
    await counsellor.send(conversationId, 'Dag');
    await makeTrouble(visitor, conversationId);
    const lostAgain = visitor.socket.io.engine;
    lostAgain.close();
    await waitFor('the visitor to be back', () => visitor.socket.connected);
    await visitor.must('chat:end', { conversationId });
    [visitor, counsellor].forEach((client) => client.close());
    await waitFor('the jobs to be done', async () => {
      const left = await database.query('select 1 from platform.outbox where dispatched_at is null');
      return left.length === 0;
    });

    const logs = `${api.output()}\n${worker.output()}`;
    const everything = [await dumpDatabase(database), logs, await dumpRedis(), travelling.heard()].join('\n');
    travelling.stop();
    expect(canariesIn(everything, canaries)).toEqual([]);
    // The search finds what is there, and the logs had something to say.
    expect(canariesIn(everything, [conversationId])).toEqual([conversationId]);
    expect(logs).toMatch(/unforeseen/);
  }, 60_000);
});
