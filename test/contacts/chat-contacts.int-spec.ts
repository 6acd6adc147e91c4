import type { TestingModule } from '@nestjs/testing';
import { ConversationFactsReader, ConversationStart, Desks, Taking } from '#chat';
import { ChatContacts } from '#contacts';
import { Hints } from '#platform/realtime';
import { ConversationEventProcessor } from '../../apps/worker/src/conversation-event.processor.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startServices } from '../support/services.js';
import { waitFor } from '../support/wait.js';

const programme = 'helpwanted';

describe('the contact of a chat', () => {
  let database: TestDatabase;
  let services: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startServices({ database });
  });

  afterAll(async () => {
    await services.close();
    await database.drop();
  });

  /** The handler, which comes no further than to have read while `held` lasts. */
  function handler(held: Promise<void> = Promise.resolve()): ConversationEventProcessor {
    const facts = services.get(ConversationFactsReader);
    const reading: ConversationFactsReader = {
      of: async (...asked) => {
        const found = await facts.of(...asked);
        await held;
        return found;
      },
    };
    return new ConversationEventProcessor(services.get(Hints), reading, services.get(ChatContacts));
  }

  async function counsellor(login: string) {
    const [row] = await database.query<{ id: string }>('select id from identity.staff where login = $1', [
      login,
    ]);
    const member = { programme, staffId: row?.id ?? '', role: 'counsellor' };
    await services.get(Desks).open(member, 'a-process');
    await services.get(Desks).set(member, { available: true, maxParallel: 3 });
    return member;
  }

  it('is with whoever took it last, also when two of its events are handled at the same moment', async () => {
    const [noor, sam] = [await counsellor('noor@demo.test'), await counsellor('sam@demo.test')];
    const asked = { language: 'nl', confidentialityVersion: '1' } as const;
    const { conversationId } = await services.get(ConversationStart).start(programme, asked);
    const taking = services.get(Taking);
    await taking.take(noor, conversationId);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const first = handler(held).handle({ programme, conversationId });
    await waitFor('the first to have read', async () => {
      const rows = await database.query(
        `select 1 from pg_stat_activity where datname = current_database() and state = 'idle in transaction'
           and query like '%from chat.conversation%'`,
      );
      return rows.length > 0;
    });
    await taking.giveBack(noor, conversationId);
    await taking.take(sam, conversationId);
    let isDone = false;
    const second = handler()
      .handle({ programme, conversationId })
      .then(() => (isDone = true));
    await waitFor('the second to be done, or to wait', async () => {
      const waiting = await database.query(
        `select 1 from pg_locks where not granted
           and database = (select oid from pg_database where datname = current_database())`,
      );
      return isDone || waiting.length > 0;
    });
    release();
    await Promise.all([first, second]);
    const rows = await database.query<{ owner_id: string }>(
      'select owner_id from contacts.contact where conversation_id = $1',
      [conversationId],
    );
    expect(rows).toEqual([{ owner_id: sam.staffId }]);
  });
});
