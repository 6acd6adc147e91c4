import { AuditTrail } from '#audit';
import { Database } from '#platform/database';
import { Unavailable } from '#platform/errors';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('a transaction', () => {
  let database: TestDatabase;
  let api: TestApi;
  let product: Database;
  let staffId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    product = api.application.get(Database);
    [{ id: staffId = '' } = {}] = await database.query<{ id: string }>(
      `select id from identity.staff where login = 'noor@demo.test'`,
    );
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  beforeEach(async () => {
    await database.query('truncate platform.outbox');
  });

  const actor = { kind: 'system', programme: 'helpwanted' } as const;
  const publish = `insert into platform.outbox (name, programme_id, ids) values ($1, programmes.current(), '{}')`;
  const stored = async (): Promise<string[]> =>
    (await database.query<{ name: string }>('select name from platform.outbox')).map(({ name }) => name);
  const entries = async (action: string): Promise<number> =>
    (await database.query('select 1 from audit.entry where action = $1', [action])).length;

  it('P11 whose entry cannot be written stores nothing, and whoever asked is told so', async () => {
    const work = product.transaction(actor, async (transaction) => {
      await transaction.query(publish, ['Read']);
      await api.application
        .get(AuditTrail)
        .record(transaction, { staffId: 'nobody', action: 'contact:read' });
    });
    await expect(work).rejects.toMatchObject({ code: '22P02' });
    expect(await stored()).toEqual([]);
  });

  it('P11 that fails after its entry was asked for leaves no entry', async () => {
    const work = product.transaction(actor, async (transaction) => {
      await api.application.get(AuditTrail).record(transaction, { staffId, action: 'test:fail' });
      await transaction.query('select 1 / 0');
    });
    await expect(work).rejects.toMatchObject({ code: '22012' });
    expect(await entries('test:fail')).toBe(0);
  });

  it('in which an error was passed over says that nothing is stored', async () => {
    const after: string[] = [];
    const work = product.transaction(actor, async ({ query, afterCommit }) => {
      afterCommit(() => after.push('told'));
      await query(publish, ['First']);
      await query('select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toBeInstanceOf(Unavailable);
    expect([await stored(), after]).toEqual([[], []]);
  });

  it('without a statement leaves its entry all the same, once for all that were asked for', async () => {
    const audit = api.application.get(AuditTrail);
    await product.transaction(actor, async (transaction) => {
      await audit.record(transaction, { staffId, action: 'test:twice' });
      await audit.record(transaction, { staffId, action: 'test:twice' });
    });
    expect(await entries('test:twice')).toBe(2);
    expect(await audit.verify('helpwanted')).toBeUndefined();
  });

  it('P4 that is over takes nothing more: its connection may be behind another wall by then', async () => {
    let late: Promise<unknown> | undefined;
    const failed = product.transaction(actor, async ({ query }) => {
      // Of two that go on beside each other, one fails and the other does not hear of it.
      late = query('select pg_sleep(0.2)').then(() => query(publish, ['Late']));
      late.catch(() => undefined);
      await query('select 1 / 0');
    });
    await expect(failed).rejects.toMatchObject({ code: '22012' });
    await expect(late).rejects.toBeInstanceOf(Error);
    let kept: ((sql: string, parameters: readonly unknown[]) => Promise<unknown>) | undefined;
    await product.transaction(actor, async ({ query }) => {
      kept = query;
      await query('select 1');
    });
    await expect(kept?.(publish, ['After'])).rejects.toBeInstanceOf(Unavailable);
    expect(await stored()).toEqual([]);
  });

  it('P4 passes nothing on to the next one on its connection, however it ended', async () => {
    const current = 'select programmes.current() as id';
    for (const failing of ['select 1', 'select 1 / 0']) {
      // More at once than there are connections, so that every connection has served one.
      const crowd = Array.from({ length: 30 }, () =>
        product.transaction(actor, ({ query }) => query(failing)).catch(() => undefined),
      );
      await Promise.all(crowd);
      const rows = await Promise.all(
        Array.from({ length: 30 }, () =>
          product.transaction({ kind: 'system' }, ({ query }) => query<{ id: string | null }>(current)),
        ),
      );
      expect(rows.flat().filter(({ id }) => id !== null)).toEqual([]);
    }
  });
});
