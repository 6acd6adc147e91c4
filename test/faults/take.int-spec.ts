import type { TestingModule } from '@nestjs/testing';
import { ConversationEnd, ConversationStart, Desks, type StaffMember, Taking } from '#chat';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startServices } from '../support/services.js';
import { addCounsellors } from '../support/staff.js';

const programme = 'helpwanted';
const asked = { language: 'nl', confidentialityVersion: '1' } as const;

/** What came of one counsellor's try: the conversation they got, or the code of the refusal. */
type Try = { readonly got: string } | { readonly code: string };

describe('counsellors who take at the same moment', () => {
  let database: TestDatabase;
  /** Two processes, each with a pool of its own. */
  let processes: readonly TestingModule[];
  let counsellors: readonly StaffMember[];

  beforeAll(async () => {
    database = await createTestDatabase();
    processes = [await startServices({ database }), await startServices({ database })];
    const logins = await addCounsellors(database, 16);
    const rows = await database.query<{ id: string }>(
      'select id from identity.staff where login = any($1) order by login',
      [logins],
    );
    counsellors = rows.map(({ id }) => ({ programme, staffId: id, role: 'counsellor' }));
    for (const [index, member] of counsellors.entries()) {
      const desks = processOf(index).get(Desks);
      await desks.open(member, 'a-process');
      await desks.set(member, { available: true, maxParallel: 6 });
    }
  });

  afterAll(async () => {
    await Promise.all(processes.map((process) => process.close()));
    await database.drop();
  });

  /** Neighbours are connected to different processes. */
  const processOf = (index: number): TestingModule => processes[index % 2] as TestingModule;

  async function start(index: number): Promise<string> {
    return (await processOf(index).get(ConversationStart).start(programme, asked)).conversationId;
  }

  async function take(index: number, conversationId?: string): Promise<Try> {
    try {
      const member = counsellors[index] as StaffMember;
      return { got: await processOf(index).get(Taking).take(member, conversationId) };
    } catch (error) {
      return { code: (error as { code?: string }).code ?? String(error) };
    }
  }

  const end = (conversationId: string): Promise<void> =>
    processOf(0).get(ConversationEnd).end({ programme, conversationId, by: 'visitor' });

  async function trial(first: number, second: number): Promise<readonly Try[]> {
    const conversationId = await start(first);
    const tries = await Promise.all([take(first, conversationId), take(second, conversationId)]);
    await end(conversationId);
    return tries;
  }

  /** Conversations by how many lines say that a counsellor came. */
  const greetings = (): Promise<{ greetings: number; conversations: number }[]> =>
    database.query(
      `select greetings, count(*)::int as conversations from (
         select count(m.seq) filter (where m.line = 'taken')::int as greetings
         from chat.conversation c left join chat.message m on m.conversation_id = c.id group by c.id) each
       group by greetings order by greetings`,
    );

  it('R12 two who take one conversation: in 1,000 trials exactly one wins, the other is told, nobody is greeted twice', async () => {
    const pairs = Array.from({ length: 8 }, (_, pair) => pair * 2);
    const trials = await Promise.all(
      pairs.map(async (first) => {
        const tries: (readonly Try[])[] = [];
        for (let count = 0; count < 125; count += 1) tries.push(await trial(first, first + 1));
        return tries;
      }),
    );
    const told = trials.flat().map((tries) =>
      tries
        .map((outcome) => ('got' in outcome ? 'won' : outcome.code))
        .sort()
        .join(),
    );
    expect([...new Set(told)]).toEqual(['already_taken,won']);
    expect(told).toHaveLength(1_000);
    expect(await greetings()).toEqual([{ greetings: 1, conversations: 1_000 }]);
    const [audit] = await database.query<{ taken: number }>(
      `select count(*)::int as taken from audit.entry where action = 'chat:take'`,
    );
    expect(audit?.taken).toBe(1_000);
  }, 120_000);

  it('R12 sixteen who take the next of ten that wait: ten get one each, six hear that nobody waits', async () => {
    const waiting = [];
    for (let count = 0; count < 10; count += 1) waiting.push(await start(count));
    const tries = await Promise.all(counsellors.map((_, index) => take(index)));
    const got = tries.flatMap((outcome) => ('got' in outcome ? [outcome.got] : []));
    expect(got.toSorted()).toEqual(waiting.toSorted());
    expect(tries.filter((outcome) => 'code' in outcome)).toEqual(Array(6).fill({ code: 'queue_empty' }));
    for (const conversationId of waiting) await end(conversationId);
  });

  it('R12 ten takes at once by one counsellor fill the desk and never more than the desk', async () => {
    for (let count = 0; count < 10; count += 1) await start(count);
    const tries = await Promise.all(Array.from({ length: 10 }, () => take(3)));
    expect(tries.filter((outcome) => 'got' in outcome)).toHaveLength(6);
    expect(tries.filter((outcome) => 'code' in outcome)).toEqual(Array(4).fill({ code: 'at_maximum' }));
  });
});
