import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type FilledProgramme, fillProgramme, InjectedSql, passOf } from '../support/injected-sql.js';

describe('what the product sees of the database', () => {
  let database: TestDatabase;
  let sql: InjectedSql;
  let own: FilledProgramme;
  let foreign: FilledProgramme;
  let walled: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    own = await fillProgramme(database, { code: 'helpwanted', login: 'noor@demo.test' });
    foreign = await fillProgramme(database, { code: 'stop_it_now', login: 'kim@demo.test' });
    const rows = await database.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
       where column_name = 'programme_id' 
         and (table_schema in ('chat', 'contacts', 'referrals', 'takedown', 'audit') or table_name = 'return_code') order by 1`,
    );
    walled = rows.map(({ name }) => name);
  });

  afterAll(() => database.drop());

  beforeEach(async () => {
    sql = await InjectedSql.connect(database);
  });

  afterEach(() => sql.close());

  it('P4 sees no row of any table without a pass, with a wrong one, or with the id of a programme for one', async () => {
    expect(walled).toHaveLength(63);
    for (const pass of [undefined, '', 'wrong', own.programme, 'helpwanted']) {
      if (pass !== undefined) await sql.show(pass);
      for (const table of walled) expect([table, pass, await sql.count(table)]).toEqual([table, pass, 0]);
    }
  });

  it('P4 sees with the pass of one programme every row of it and none of the other', async () => {
    await sql.show(passOf('helpwanted'));
    for (const table of walled) {
      expect([table, await sql.count(table, `programme_id = '${foreign.programme}'`)]).toEqual([table, 0]);
      expect([table, (await sql.count(table)) > 0]).toEqual([table, true]);
    }
    expect(await sql.count('chat.message', `conversation_id = '${foreign.conversation}'`)).toBe(0);
    // Past the wall there is something to be seen.
    for (const table of walled) {
      const rows = await database.query(`select 1 from ${table} where programme_id = $1`, [
        foreign.programme,
      ]);
      expect([table, rows.length > 0]).toEqual([table, true]);
    }
  });

  it('P4 every table with data of cases forces the wall, for its owner too', async () => {
    const rows = await database.query<{ name: string; walled: boolean }>(
      `select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity and c.relforcerowsecurity
         and exists (select from pg_policy p where p.polrelid = c.oid) as walled
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'bullmq', 'public')
       order by 1`,
    );
    // Without the wall: what names staff, the outbox with its ids, and the programmes, which everyone may read.
    const open = ['identity.enrolment', 'identity.session', 'identity.staff', 'identity.staff_role'];
    expect(rows.filter((row) => !row.walled).map(({ name }) => name)).toEqual([
      ...open,
      'platform.outbox',
      'programmes.programme',
    ]);
  });
});
