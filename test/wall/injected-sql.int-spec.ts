import { randomUUID } from 'node:crypto';
import { ConversationStart, Messages } from '#chat';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type FilledProgramme, fillProgramme, InjectedSql, passOf } from '../support/injected-sql.js';
import { startServices } from '../support/services.js';

describe('SQL of an attacker who speaks as the product', () => {
  let database: TestDatabase;
  let sql: InjectedSql;
  let own: FilledProgramme;
  let foreign: FilledProgramme;

  beforeAll(async () => {
    database = await createTestDatabase();
    own = await fillProgramme(database, { code: 'helpwanted', login: 'noor@demo.test' });
    foreign = await fillProgramme(database, { code: 'stop_it_now', login: 'kim@demo.test' });
  });

  afterAll(() => database.drop());

  beforeEach(async () => {
    sql = await InjectedSql.connect(database);
  });

  afterEach(() => sql.close());

  it.each([
    ['set row_security = off; select * from chat.message', '42501'],
    ['set role postgres', '42501'],
    ['set session authorization postgres', '42501'],
    ['alter table chat.message disable row level security', '42501'],
    ['alter table chat.message no force row level security', '42501'],
    ['drop policy message_programme on chat.message', '42501'],
    ['create policy open on chat.message using (true)', '42501'],
    ['alter role hulplijn_app bypassrls', '42501'],
    ['select pass_hash from programmes.programme', '42501'],
    [`update programmes.programme set pass_hash = sha256('x')`, '42501'],
    ['create function programmes.current() returns uuid language sql as $$ select null::uuid $$', '42501'],
    ['create function chat.peek() returns int language sql security definer as $$ select 1 $$', '42501'],
    ['copy chat.message to program $$true$$', '42501'],
    [`select pg_read_file('/etc/hostname')`, '42501'],
    ['delete from chat.message', '42501'],
    ['update chat.message set body = null', '42501'],
    ['update audit.entry set action = null', '42501'],
    ['delete from audit.entry', '42501'],
    ['truncate chat.conversation_key cascade', '42501'],
  ])('P4 may not: %s', async (statement, code) => {
    await sql.show(passOf('helpwanted'));
    expect(await sql.outcome(statement)).toBe(code);
  });

  it('P4 changes nothing of the other programme: no update reaches it, nothing is written into it or moved there', async () => {
    await sql.show(passOf('helpwanted'));
    const mine = `'${own.programme}'`;
    const theirs = `'${foreign.programme}'`;
    const theirChat = `'${foreign.conversation}'`;
    expect(await sql.outcome(`update chat.conversation set topic = 'x' where id = ${theirChat}`)).toBe(
      '0 rows',
    );
    expect(await sql.outcome(`delete from chat.conversation_key where conversation_id = ${theirChat}`)).toBe(
      '0 rows',
    );
    expect(
      await sql.outcome(
        `update chat.conversation set programme_id = ${theirs} where id = '${own.conversation}'`,
      ),
    ).toBe('42501');
    const row = `gen_random_uuid(), 0, null, null, 'x', now()`;
    const insert = `insert into chat.message (programme_id, conversation_id, seq, client_message_id, author, staff_id, line, body, sent_at)`;
    expect(await sql.outcome(`${insert} values (${theirs}, ${theirChat}, 9, ${row})`)).toBe('42501');
    // Into its conversation under one's own programme: the key of the two together forbids it.
    expect(await sql.outcome(`${insert} values (${mine}, ${theirChat}, 9, ${row})`)).toBe('23503');
    const overridden = `update programmes.programme set override_state = 'open', override_until = now() where id = ${theirs}`;
    expect(await sql.outcome(overridden)).toBe('0 rows');
  });

  it("P4 the product's own functions see no further: a message for the other programme finds no conversation", async () => {
    const pass = passOf('helpwanted');
    const rows = await sql.rows<{ seqs: (number | null)[] }>(
      `select chat.append_messages($1, $2, $3, '{0}', '{null}', '{1}', '{1}', 'x') as seqs`,
      [pass, [foreign.conversation], [randomUUID()]],
    );
    expect(rows[0]?.seqs).toEqual([null]);
    await sql.rows(`select chat.renew_links($1, $2, '{x}', '{}', 'x')`, [pass, [foreign.conversation]]);
    await sql.rows('select chat.mark_read($1, $2, null, 1)', [pass, foreign.conversation]);
    const [row] = await database.query(
      'select last_seq, visitor_link, visitor_read_seq from chat.conversation where id = $1',
      [foreign.conversation],
    );
    expect(row).toMatchObject({ last_seq: 3, visitor_link: null, visitor_read_seq: 0 });
  });

  it('P4 shows no pass in what a session may see of the others', async () => {
    const services = await startServices({ database });
    const { conversationId } = await services
      .get(ConversationStart)
      .start('stop_it_now', { language: 'nl', confidentialityVersion: '1' });
    const message = { conversationId, clientMessageId: randomUUID(), text: 'Geheim' };
    await services.get(Messages).send({ programme: 'stop_it_now' }, message);
    const seen = await sql.rows<{ query: string }>('select query from pg_stat_activity');
    expect(seen.filter(({ query }) => /append_messages|set_config/.test(query))).not.toEqual([]);
    expect(JSON.stringify(seen)).not.toContain(passOf('stop_it_now'));
    await services.close();
  });
});
