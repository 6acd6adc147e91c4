import { DataSource, type EntityMetadata } from 'typeorm';
import { entities } from '../../apps/api/src/entities.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

interface TableColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

const typeNames: Readonly<Record<string, string>> = {
  boolean: 'bool',
  bigint: 'int8',
  int: 'int4',
  integer: 'int4',
  smallint: 'int2',
  'timestamp with time zone': 'timestamptz',
};

describe('what migrations made and entities say', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource({ type: 'postgres', url: database.appUrl, entities }).initialize();
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  /** The columns of the table, in order of name, as Postgres knows them. */
  const columnsOf = ({ schema, tableName }: EntityMetadata): Promise<TableColumn[]> =>
    database.query<TableColumn>(
      `select column_name as name, udt_name as type, is_nullable = 'YES' as nullable
       from information_schema.columns where table_schema = $1 and table_name = $2 order by column_name collate "C"`,
      [schema, tableName],
    );

  it('have the same columns, of the same type, with and without nothing', async () => {
    expect(source.entityMetadatas).toHaveLength(entities.length);
    for (const metadata of source.entityMetadatas) {
      const said = metadata.columns
        .map((column) => {
          const type = source.driver.normalizeType(column);
          return {
            name: column.databaseName,
            type: `${column.isArray ? '_' : ''}${typeNames[type] ?? type}`,
            nullable: column.isNullable,
          };
        })
        .toSorted((left, right) => (left.name < right.name ? -1 : 1));
      expect([metadata.name, said]).toEqual([metadata.name, await columnsOf(metadata)]);
    }
  });

  it('have the same primary keys', async () => {
    for (const { name, schema, tableName, primaryColumns } of source.entityMetadatas) {
      const rows = await database.query<{ name: string }>(
        `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
         where i.indisprimary and i.indrelid = format('%I.%I', $1::text, $2::text)::regclass order by 1`,
        [schema, tableName],
      );
      const said = primaryColumns.map(({ databaseName }) => databaseName).toSorted();
      expect([name, said]).toEqual([name, rows.map((row) => row.name)]);
    }
  });

  it('name every constraint and index, since errors are told apart by them', async () => {
    const rows = await database.query<{ name: string }>(
      `select c.conname as name from pg_constraint c join pg_namespace n on n.oid = c.connamespace
       where n.nspname in ('platform', 'programmes', 'identity', 'audit', 'chat', 'referrals', 'takedown') and c.contype <> 'n'
         and c.conname ~ '_(pkey|key|fkey|check|excl)[0-9]*$'`,
    );
    expect(rows).toEqual([]);
  });
});
