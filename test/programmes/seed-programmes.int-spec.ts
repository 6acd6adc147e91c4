import pg from 'pg';
import { KeyRing, loadKeys } from '#platform/crypto';
import { knownProgrammes, type ProgrammeDefinition, seedProgrammes } from '#programmes';
import { createTestDatabase, environment, type TestDatabase } from '../support/database.js';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly definition: ProgrammeDefinition;
}

describe('seeding the programmes', () => {
  let database: TestDatabase;
  const keys = new KeyRing(loadKeys(environment('TEST_KEYS_DIR'), { production: false, scope: 'all' }));
  const seed = (demo: boolean): Promise<void> => seedProgrammes({ ownerUrl: database.ownerUrl, keys, demo });
  const stored = (): Promise<Row[]> =>
    database.query<Row>('select id, code, definition from programmes.programme order by id');

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  async function asApp(sql: string, programme?: string): Promise<number | null> {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    try {
      if (programme)
        await client.query(`select set_config('hulplijn.pass', $1, false)`, [keys.pass(programme)]);
      return (await client.query(sql)).rowCount;
    } finally {
      await client.end();
    }
  }

  it('stores each definition as it is, under the id it always has', async () => {
    await seed(false);
    expect(await stored()).toEqual(
      knownProgrammes.map(({ id, definition }) => ({ id, code: definition.code, definition })),
    );
  });

  it('opens the chat of a demonstration for good and keeps its hours', async () => {
    await seed(true);
    for (const [index, { definition }] of (await stored()).entries()) {
      const { chat, phone } = knownProgrammes[index]!.definition.hours;
      expect(definition.hours).toEqual({ chat: { ...chat, always: true }, phone });
    }
  });

  it('lets an override stand', async () => {
    await database.query(
      `update programmes.programme set override_state = 'closed', override_until = now() + interval '1 hour' where code = 'helpwanted'`,
    );
    await seed(true);
    const standing = await database.query(
      'select from programmes.programme where override_state is not null',
    );
    expect(standing).toHaveLength(1);
  });

  it('makes the pass of each programme lead to it, and no other pass to any', async () => {
    for (const { id, definition } of knownProgrammes)
      expect(await asApp(`select where programmes.current() = '${id}'`, definition.code)).toBe(1);
    expect(await asApp('select where programmes.current() is null')).toBe(1);
  });

  it('P4 leaves definitions to the owner, and the override of a programme to that programme', async () => {
    await expect(asApp(`update programmes.programme set definition = '{}'`, 'helpwanted')).rejects.toThrow(
      'permission denied',
    );
    await expect(asApp('select pass_hash from programmes.programme')).rejects.toThrow('permission denied');
    expect(
      await asApp(
        `update programmes.programme set override_state = null, override_until = null where code = 'stop_it_now'`,
        'helpwanted',
      ),
    ).toBe(0);
  });
});
