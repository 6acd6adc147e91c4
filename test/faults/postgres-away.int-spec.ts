import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { ConversationStart, Desks, Orphans, Taking } from '#chat';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { startServices } from '../support/services.js';
import { waitFor } from '../support/wait.js';

const programme = 'helpwanted';
const asked = { language: 'nl', confidentialityVersion: '1' } as const;

describe('the sweep after Postgres was away', () => {
  let postgres: OwnPostgres;
  let services: TestingModule;

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    services = await startServices({ database: postgres.database });
  }, 60_000);

  afterAll(async () => {
    await services.close();
    await postgres.remove();
  });

  const start = async (): Promise<string> =>
    (await services.get(ConversationStart).start(programme, asked)).conversationId;
  const states = async (): Promise<string[]> =>
    (
      await postgres.database.query<{ state: string }>(
        'select state from chat.conversation order by queued_at',
      )
    ).map(({ state }) => state);
  const sweep = async (): Promise<void> => {
    await services.get(Orphans).returnLost(programme);
    await services.get(Orphans).endAbandoned(programme);
  };

  it('R3 gives everyone the time of a lease to come back, and only then takes them for lost', async () => {
    const [noor] = await postgres.database.query<{ id: string }>(
      `select id from identity.staff where login = 'noor@demo.test'`,
    );
    const member = { programme, staffId: noor?.id ?? '', role: 'counsellor' };
    await services.get(Desks).open(member, randomUUID());
    await services.get(Taking).take(member, await start());
    await start();

    postgres.kill();
    await postgres.startAgain();
    // What an outage of an hour leaves: no lease was renewed in it, the visitors' neither.
    await postgres.database.query(`update chat.desk set seen_at = now() - interval '1 hour'`);
    await postgres.database.query(`update chat.conversation set visitor_seen_at = now() - interval '1 hour'`);
    await sweep();
    expect(await states()).toEqual(['active', 'waiting']);

    await waitFor('the lost to be found', async () => {
      await sweep();
      return !(await states()).includes('active');
    });
    expect(await states()).toEqual(['ended', 'ended']);
  }, 60_000);
});
