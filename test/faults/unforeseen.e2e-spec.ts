import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Controller, Get, Module } from '@nestjs/common';
import { Public } from '#platform/http';
import { startApi, type TestApi } from '../support/api.js';
import { connectVisitor, startConversation, startChat } from '../support/clients.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { call } from '../support/http.js';

const secret = 'what somebody typed';

@Controller('api/broken')
class BrokenController {
  @Public()
  @Get('throws')
  throws(): never {
    throw new TypeError(secret);
  }

  @Public()
  @Get('rejects')
  async rejects(): Promise<never> {
    await Promise.resolve();
    throw new Error(secret);
  }

  @Public()
  @Get('text')
  text(): never {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a library may throw anything
    throw secret;
  }
}

@Module({ controllers: [BrokenController] })
class BrokenModule {}

describe('an error that nobody foresaw', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database }, [BrokenModule]);
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  it.each(['throws', 'rejects', 'text'])(
    'O4 costs one request and tells nothing of itself (%s)',
    async (how) => {
      const asked = { port: api.port, to: api.origins.helpwanted, path: `/api/broken/${how}` };
      const [broken, healthy] = await Promise.all([call(asked), call({ ...asked, path: '/api/health' })]);
      expect(broken).toMatchObject({ status: 500, text: '{"error":{"code":"unavailable"}}' });
      expect(healthy.status).toBe(200);
    },
  );

  it('O4 in a socket event is answered, and the conversation beside it goes on', async () => {
    const chat = await startChat(api);
    const { conversationId, token } = await startConversation(api);
    const waiting = await connectVisitor(api, token);
    await waiting.must('chat:open');
    await database.query('alter function chat.mark_read rename to mark_read_away');

    const ack = await waiting.ask('chat:read', { conversationId, seq: 1 });
    expect(ack).toEqual({ ok: false, error: { code: 'unavailable' } });
    const sent = await chat.visitor.send(chat.conversationId, 'Ben je er nog?');
    expect(sent.seq).toBeGreaterThan(0);

    await database.query('alter function chat.mark_read_away rename to mark_read');
    expect(await waiting.ask('chat:read', { conversationId, seq: 1 })).toMatchObject({ ok: true });
    [chat.visitor, chat.counsellor, waiting].forEach((client) => client.close());
  });

  it('O4 in a promise nobody waits for does not end the process, nor stand in the log with its words', async () => {
    const errors = join(import.meta.dirname, '../../dist/libs/platform/src/errors/index.js');
    const program = `
      import { outliveRejections } from ${JSON.stringify(errors)};
      outliveRejections();
      void Promise.reject(new TypeError(${JSON.stringify(secret)}));
      setTimeout(() => console.log('still serving'), 50);`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '-e',
      program,
    ]);
    expect(stdout).toContain('still serving');
    expect(stdout + stderr).toContain('unforeseen TypeError');
    expect(stdout + stderr).not.toContain(secret);
  });
});
